package io.flowmend.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is still to be asked; a row stays until it is finished, across restarts. */
public interface Asks {

    /** Puts a row in; one of the same id that waits already stays as it is. */
    void put(AskRow row);

    /** The rows that are due by that time, the earliest first. */
    List<AskRow> due(Instant by, int most);

    /** When the next one is due that is due only after that time, if any waits. */
    Optional<Instant> nextDue(Instant after);

    /** Notes an attempt that brought no answer and when the next is due. */
    void postpone(AskRow row, Instant due);

    /** Notes whether a request that must not be repeated may have gone out. */
    void mark(AskRow row, boolean sent);

    /** Takes the row out; false if it is not there any more. */
    boolean finish(AskRow row);
}
