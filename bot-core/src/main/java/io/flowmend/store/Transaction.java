package io.flowmend.store;

import java.util.function.Supplier;

/** All that a turn reads and writes; used only by the thread that was given it, and only until its work returns. */
public interface Transaction {

    /** The inputs that were handled. */
    Inbox inbox();

    /** The conversations. */
    Conversations conversations();

    /** The incidents. */
    Incidents incidents();

    /** What is still to be asked. */
    Asks asks();

    /** How far things have been read. */
    Cursors cursors();

    /** What is still to be shown. */
    Outbox outbox();

    /** The copies of cards. */
    Placements placements();

    /** The timers that run. */
    Timers timers();

    /** What is known of people beyond what the platforms tell. */
    People people();

    /** Does the work and returns its result; if it throws, undoes only what it wrote and throws the same. */
    <T> T attempt(Supplier<T> work);
}
