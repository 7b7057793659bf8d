package io.flowmend.incident;

import io.flowmend.channel.PersonRef;
import java.time.Instant;
import java.util.Objects;

/** Whether an incident is put off. */
public sealed interface Quiet {

    /** It is not. */
    record Awake() implements Quiet {}

    /** Until then, by that person. */
    record Snoozed(Instant until, PersonRef by) implements Quiet {
        public Snoozed {
            Objects.requireNonNull(until);
            Objects.requireNonNull(by);
        }
    }
}
