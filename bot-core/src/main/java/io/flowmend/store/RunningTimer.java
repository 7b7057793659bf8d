package io.flowmend.store;

import io.flowmend.card.AggregateId;
import io.flowmend.conversation.Timer;
import java.time.Instant;
import java.util.Objects;

/** A timer of a conversation and when it runs out. */
public record RunningTimer(AggregateId aggregate, Timer timer, Instant due) {

    public RunningTimer {
        Objects.requireNonNull(aggregate);
        Objects.requireNonNull(timer);
        Objects.requireNonNull(due);
    }
}
