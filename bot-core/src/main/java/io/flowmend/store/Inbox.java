package io.flowmend.store;

import io.flowmend.channel.EventId;
import java.time.Instant;

/** The inputs that were handled, so that none is handled twice. */
public interface Inbox {

    /** Notes the input as handled; false, and nothing is noted, if it was before. */
    boolean enter(EventId id, Instant at);

    /** Forgets what was handled before the moment; says how many. */
    int forget(Instant before);
}
