package io.flowmend.diagnosis.run;

import io.flowmend.diagnosis.RedactedText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A failed run: what it says at the top, what its trigger says if that failed (else nothing), its actions, its references. */
public record FailedRun(
        RedactedText top, List<RedactedText> trigger, List<RunAction> actions, List<RunReference> references) {

    public FailedRun {
        Objects.requireNonNull(top);
        trigger = List.copyOf(trigger);
        actions = List.copyOf(actions);
        references = List.copyOf(references);
    }

    /** The reference of that key. */
    public Optional<RunReference> reference(String key) {
        return references.stream().filter(one -> one.key().equals(key)).findFirst();
    }
}
