package io.flowmend.store;

import io.flowmend.card.AggregateId;
import io.flowmend.conversation.Timer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/** A timer of a conversation and when it runs out, in whole milliseconds. */
public record RunningTimer(AggregateId aggregate, Timer timer, Instant due) {

    public RunningTimer {
        Objects.requireNonNull(aggregate);
        Objects.requireNonNull(timer);
        Objects.requireNonNull(due);
    }

    /** The timer at that moment, or within a millisecond after it: never before, or it would seem to have come too early. */
    public static RunningTimer of(AggregateId aggregate, Timer timer, Instant at) {
        Instant whole = at.truncatedTo(ChronoUnit.MILLIS);
        return new RunningTimer(aggregate, timer, whole.isBefore(at) ? whole.plusMillis(1) : whole);
    }
}
