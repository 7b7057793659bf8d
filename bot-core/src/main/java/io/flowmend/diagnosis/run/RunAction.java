package io.flowmend.diagnosis.run;

import io.flowmend.diagnosis.RedactedText;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * One action of a run: the scope, loop or condition that it stands in (empty text at the top), how it ended, what it says
 * of that with the likeliest to name the cause first, when it ended, and which operation of which connector it calls by which
 * of the flow's connection references (each empty if none).
 */
public record RunAction(
        String name,
        String parent,
        Ending ending,
        List<RedactedText> says,
        Instant ended,
        String connector,
        String operation,
        String reference) {

    /** How an action ended. */
    public enum Ending {
        SUCCEEDED,
        /** Failed, timed out, faulted or aborted. */
        FAILED,
        /** Skipped, cancelled, or not ended. */
        OTHER
    }

    public RunAction {
        Objects.requireNonNull(name);
        Objects.requireNonNull(parent);
        Objects.requireNonNull(ending);
        says = List.copyOf(says);
        Objects.requireNonNull(ended);
        Objects.requireNonNull(connector);
        Objects.requireNonNull(operation);
        Objects.requireNonNull(reference);
    }

    /** Whether it failed. */
    public boolean failed() {
        return ending == Ending.FAILED;
    }

    /** The name as the portal shows it. */
    public String title() {
        return name.replace('_', ' ');
    }
}
