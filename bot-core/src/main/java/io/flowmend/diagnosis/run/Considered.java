package io.flowmend.diagnosis.run;

import java.util.Objects;

/** An action of a run that failed, and what was made of that. */
public record Considered(String action, Verdict verdict) {

    /** What a failed action is to the failure of its run. */
    public enum Verdict {
        /** The run failed of it. */
        CHOSEN,
        /** Something inside it failed. */
        HOLDS_ANOTHER,
        /** The flow went on to a good end from there. */
        TAKEN_CARE_OF,
        /** It ends the run on purpose. */
        ENDS_THE_RUN,
        /** It failed later than another. */
        LATER
    }

    public Considered {
        Objects.requireNonNull(action);
        Objects.requireNonNull(verdict);
    }
}
