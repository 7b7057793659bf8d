package io.flowmend.store;

import java.time.Instant;
import java.util.Optional;

/** How far things that are read again and again have been read. */
public interface Cursors {

    /** Up to when that was read. */
    Optional<Instant> at(String name);

    /** Remembers up to when it was read. */
    void set(String name, Instant at);

    /** Forgets all whose names begin with that name and a slash. */
    void forgetBelow(String name);
}
