package io.flowmend.runtime;

import io.flowmend.card.AggregateId;
import io.flowmend.channel.EventId;
import io.flowmend.channel.Place;
import io.flowmend.incident.Failure;
import io.flowmend.incident.IncidentEvent;
import io.flowmend.store.AskRow;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What each answer leaves to be written. */
final class AskClosings {

    private static final Logger LOG = LoggerFactory.getLogger(AskClosings.class);

    private final Turns turns;
    private final Backoff backoff;
    private final InstantSource clock;
    private final List<Place.Room> rooms;

    AskClosings(Turns turns, Backoff backoff, InstantSource clock, List<Place.Room> rooms) {
        this.turns = turns;
        this.backoff = backoff;
        this.clock = clock;
        this.rooms = List.copyOf(rooms);
    }

    /** The incident is told, in the transaction that takes the row out. */
    Closing answered(AskRow row, AggregateId incident, IncidentEvent event) {
        return transaction -> transaction.asks().finish(row)
                ? turns.happened(transaction, answer(row), incident, event)
                : Turned.NOTHING;
    }

    /** A failure finds its incident, in the transaction that takes the row out. */
    Closing failed(AskRow row, Failure failure) {
        return transaction -> transaction.asks().finish(row)
                ? turns.failed(transaction, answer(row), failure, rooms)
                : Turned.NOTHING;
    }

    /** Nothing follows. */
    Closing dropped(AskRow row, String why) {
        LOG.info("{}: {}", row.id(), why);
        return transaction -> {
            boolean ignored = transaction.asks().finish(row);
            return Turned.NOTHING;
        };
    }

    /** No answer yet, as is to be expected. */
    Closing later(AskRow row, Duration wait) {
        return transaction -> {
            transaction.asks().postpone(row, clock.instant().plus(wait));
            return Turned.NOTHING;
        };
    }

    /** No answer, which should not be. */
    Closing again(AskRow row, Duration asked, String detail) {
        Duration wait = backoff.after(row.attempts() + 1, asked);
        LOG.warn("not answered yet: {} attempt={} again in {}: {}", row.id(), row.attempts() + 1, wait, detail);
        return later(row, wait);
    }

    private static EventId answer(AskRow row) {
        return new EventId("answer/" + StableHash.of(row.id()));
    }
}
