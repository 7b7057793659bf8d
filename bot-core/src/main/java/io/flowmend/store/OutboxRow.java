package io.flowmend.store;

import io.flowmend.card.AggregateId;
import io.flowmend.channel.PersonRef;
import java.time.Instant;
import java.util.Objects;

/**
 * One thing that is still to be shown: for whose card, in whose language, not before {@code due}. {@code attempts} counts
 * the failed ones, {@code asked} how often it was asked for before it was done (only redraws are asked for again).
 */
public record OutboxRow(
        String id, AggregateId aggregate, PersonRef reader, Sending sending, Instant due, int attempts, long asked) {

    /** How the id of a row ends that tells of an error; no error is told of it in turn. */
    public static final String ERROR = "#error";

    public OutboxRow {
        Objects.requireNonNull(id);
        Objects.requireNonNull(aggregate);
        Objects.requireNonNull(reader);
        Objects.requireNonNull(sending);
        Objects.requireNonNull(due);
    }

    /** Something new to be shown, at once; {@code id} is the event's and the effect's number in it. */
    public static OutboxRow first(String id, AggregateId aggregate, PersonRef reader, Sending sending, Instant now) {
        return new OutboxRow(id, aggregate, reader, sending, now, 0, 1);
    }

    /** The redraw of one copy of a card; all redraws of that copy are one row until it is done. */
    public static OutboxRow redraw(Placement placement, PersonRef reader, Instant now) {
        return first(
                "redraw/" + Key.of(placement.message()),
                placement.aggregate(),
                reader,
                new Sending.Redraw(placement.place(), placement.message()),
                now);
    }

    /** The lane in which it is shown. */
    public Lane lane() {
        return Lane.of(sending.place());
    }
}
