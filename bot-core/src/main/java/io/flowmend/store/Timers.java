package io.flowmend.store;

import io.flowmend.card.AggregateId;
import io.flowmend.conversation.Timer;
import java.time.Instant;
import java.util.List;

/** The timers that run; each runs out once. */
public interface Timers {

    /** Sets the timer, or moves it. */
    void set(RunningTimer timer);

    /** Takes the timer back, if it runs. */
    void stop(AggregateId aggregate, Timer timer);

    /** Takes the timer out if it still runs out at that very moment; false if it was moved, taken back or taken out. */
    boolean take(RunningTimer timer);

    /** The timers that ran out by the moment, the earliest first. */
    List<RunningTimer> due(Instant by, int most);
}
