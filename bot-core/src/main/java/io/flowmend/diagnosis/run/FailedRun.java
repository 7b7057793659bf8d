package io.flowmend.diagnosis.run;

import io.flowmend.diagnosis.RedactedText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A failed run: how it ended, what it says at the top, its trigger, its actions, the flow's connection references, why the
 * flow is not switched on (empty if it is), and what else is known of the time.
 */
public record FailedRun(
        Ending ending,
        Said top,
        RunTrigger trigger,
        List<RunAction> actions,
        List<RunReference> references,
        RedactedText switchedOff,
        Meanwhile meanwhile) {

    public FailedRun {
        Objects.requireNonNull(ending);
        Objects.requireNonNull(top);
        Objects.requireNonNull(trigger);
        actions = List.copyOf(actions);
        references = List.copyOf(references);
        Objects.requireNonNull(switchedOff);
        Objects.requireNonNull(meanwhile);
    }

    /** The same, with what else is known of the time. */
    public FailedRun amid(Meanwhile known) {
        return new FailedRun(ending, top, trigger, actions, references, switchedOff, known);
    }

    /** The reference of that key. */
    public Optional<RunReference> reference(String key) {
        return references.stream().filter(one -> one.key().equals(key)).findFirst();
    }
}
