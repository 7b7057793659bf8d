package io.flowmend.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is still to be shown, in the order in which it was put in; a row stays until it is finished. */
public interface Outbox {

    /** Puts a row at the end of its lane; one that waits already keeps its place, counts as asked for once more,
     * and is due at the earlier of the two times unless it has failed before. */
    void put(OutboxRow row);

    /** The lanes in which something waits. */
    List<Lane> lanes();

    /** The first row that waits in the lane, due or not. */
    Optional<OutboxRow> head(Lane lane);

    /** Notes a failed attempt and when the next is due. */
    void postpone(OutboxRow row, Instant due);

    /**
     * Closes the row with a word on how it ended, and forgets what it showed. A redraw that was asked for again meanwhile
     * stays.
     */
    void finish(OutboxRow row, String outcome, Instant at);

    /** Forgets rows that were finished before the moment; says how many. */
    int forget(Instant before);
}
