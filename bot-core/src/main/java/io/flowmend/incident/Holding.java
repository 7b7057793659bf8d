package io.flowmend.incident;

import io.flowmend.channel.PersonRef;
import java.time.Instant;
import java.util.Objects;

/** Who is on an incident. */
public sealed interface Holding {

    /** Nobody. */
    record Free() implements Holding {}

    /** One person, since then. */
    record Held(PersonRef by, Instant since) implements Holding {
        public Held {
            Objects.requireNonNull(by);
            Objects.requireNonNull(since);
        }
    }

    /** Whether somebody else is on it. */
    default boolean isOther(PersonRef person) {
        return this instanceof Held held && !held.by().equals(person);
    }

    /** Whether that person is on it. */
    default boolean isBy(PersonRef person) {
        return this instanceof Held held && held.by().equals(person);
    }
}
