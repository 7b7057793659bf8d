package io.flowmend.runtime;

import io.flowmend.channel.EventId;
import io.flowmend.channel.Place;
import io.flowmend.channel.ReplyAddress;
import io.flowmend.channel.SendResult;
import io.flowmend.conversation.BotEvent;
import io.flowmend.incident.IncidentEvent;
import io.flowmend.store.OutboxRow;
import io.flowmend.store.Placement;
import io.flowmend.store.Sending;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What each outcome of an attempt leaves to be written. */
final class Closings {

    private static final Logger LOG = LoggerFactory.getLogger(Closings.class);

    private final Turns turns;
    private final Faults faults;
    private final Backoff backoff;
    private final InstantSource clock;

    Closings(Turns turns, Faults faults, Backoff backoff, InstantSource clock) {
        this.turns = turns;
        this.faults = faults;
        this.backoff = backoff;
        this.clock = clock;
    }

    Closing done(OutboxRow row, String outcome) {
        return transaction -> {
            transaction.outbox().finish(row, outcome, clock.instant());
            return Turned.NOTHING;
        };
    }

    /** The platform may be set up again, so nothing is dropped. */
    Closing noChannel(OutboxRow row) {
        return again(
                row,
                Backoff.LONGEST,
                "no channel named " + row.sending().place().channel());
    }

    /** After an attempt of which nothing is to be remembered but its end. */
    Closing answered(OutboxRow row, SendResult result) {
        return switch (result) {
            case SendResult.Delivered delivered -> done(row, "delivered");
            case SendResult.TryLater later -> again(row, later.delay(), later.detail());
            case SendResult.Unsure unsure -> onceMore(row, unsure);
            case SendResult.Refused refused ->
                switch (refused.why()) {
                    // The bot's rights can be mended, and then nothing that was to be said may be missing.
                    case NOT_ALLOWED -> again(row, Backoff.LONGEST, "not allowed: " + refused.detail());
                    case INVALID -> fault(row, new IllegalStateException("refused as invalid: " + refused.detail()));
                    case NO_SUCH_PLACE, NO_DIRECT_MESSAGE, MESSAGE_GONE -> refused(row, refused);
                };
        };
    }

    /** The platform has no way to ask whether it has a message. Rather twice than never, but never a third time. */
    private Closing onceMore(OutboxRow row, SendResult.Unsure unsure) {
        if (row.attempts() == 0) {
            return again(row, Duration.ZERO, "unsure: " + unsure.detail());
        }
        LOG.warn("not sure whether shown, and not tried again: {} {}", row.id(), unsure.detail());
        return done(row, "unsure: " + unsure.detail());
    }

    /** A copy stands: older ones in its place are now above it, and the state may have changed while it was on its way. */
    Closing posted(OutboxRow row, Placement posted) {
        return transaction -> {
            Instant now = clock.instant();
            transaction.placements().live(posted.aggregate()).stream()
                    .filter(older -> older.place().equals(posted.place())
                            && !older.message().equals(posted.message()))
                    .forEach(older -> {
                        transaction.placements().put(older.superseded());
                        transaction.outbox().put(OutboxRow.redraw(older, row.reader(), now));
                    });
            transaction.placements().put(posted);
            transaction.outbox().put(OutboxRow.redraw(posted, row.reader(), now));
            transaction.outbox().finish(row, "delivered", now);
            return Turned.NOTHING;
        };
    }

    /** After an attempt to redraw a copy, which would show as in {@code redrawn}; {@code home} if it holds the buttons. */
    Closing redrawn(OutboxRow row, Placement redrawn, boolean home, SendResult result) {
        return switch (result) {
            case SendResult.Delivered delivered ->
                transaction -> {
                    transaction.placements().put(redrawn);
                    return done(row, "delivered").write(transaction);
                };
            case SendResult.TryLater later -> again(row, later.delay(), later.detail());
            case SendResult.Unsure unsure -> again(row, Duration.ZERO, "unsure: " + unsure.detail());
            case SendResult.Refused refused ->
                switch (refused.why()) {
                    case MESSAGE_GONE, NO_SUCH_PLACE, NO_DIRECT_MESSAGE ->
                        gone(row, redrawn, home && refused.why() == SendResult.Refusal.MESSAGE_GONE, refused);
                    case NOT_ALLOWED, INVALID -> kept(row, redrawn, refused);
                };
        };
    }

    /** The message is gone; where it held the buttons, the conversation would be lost without a new one. */
    private Closing gone(OutboxRow row, Placement gone, boolean anew, SendResult.Refused refused) {
        return transaction -> {
            transaction.placements().drop(gone.message());
            if (anew) {
                transaction
                        .outbox()
                        .put(OutboxRow.first(
                                "anew/" + row.id(),
                                row.aggregate(),
                                row.reader(),
                                new Sending.Show(gone.place()),
                                clock.instant()));
            }
            return done(row, outcome(row, refused)).write(transaction);
        };
    }

    /** Nothing is gained by the same attempt after each turn, so the copy counts as drawn until its card changes. */
    private Closing kept(OutboxRow row, Placement redrawn, SendResult.Refused refused) {
        return transaction -> {
            transaction.placements().put(redrawn);
            return done(row, outcome(row, refused)).write(transaction);
        };
    }

    private Closing refused(OutboxRow row, SendResult.Refused refused) {
        return transaction -> {
            done(row, outcome(row, refused)).write(transaction);
            // A chain of refusals must not make ids grow, so the row's id goes in by its hash.
            EventId id = new EventId("not-shown/" + StableHash.of(row.id()));
            Place place = row.sending().place();
            Instant now = clock.instant();
            return switch (row.aggregate().kind()) {
                case CONVERSATION ->
                    turns.happened(transaction, id, row.aggregate(), new BotEvent.NotShown(now, place, refused.why()));
                case INCIDENT ->
                    turns.happened(
                            transaction, id, row.aggregate(), new IncidentEvent.NotShown(now, place, refused.why()));
            };
        };
    }

    /** A fault of ours is told where it happened, but not a fault in telling. */
    Closing fault(OutboxRow row, Throwable fault) {
        String reference = faults.note("showing " + row.id(), fault);
        return transaction -> {
            done(row, "error " + reference).write(transaction);
            if (!row.id().endsWith(OutboxRow.ERROR)) {
                transaction
                        .outbox()
                        .put(OutboxRow.first(
                                row.id() + "/" + reference + OutboxRow.ERROR,
                                row.aggregate(),
                                row.reader(),
                                telling(row.sending(), reference),
                                clock.instant()));
            }
            return Turned.NOTHING;
        };
    }

    private static Sending telling(Sending failed, String reference) {
        return switch (failed) {
            case Sending.AnswerPrivately answer -> privately(answer.place(), answer.reply(), reference);
            case Sending.PointToDirect point -> privately(point.place(), point.reply(), reference);
            case Sending.ShowAgain again -> privately(again.place(), again.reply(), reference);
            case Sending.Show show -> new Sending.Say(show.place(), Faults.card(reference));
            case Sending.Say say -> new Sending.Say(say.place(), Faults.card(reference));
            case Sending.Redraw redraw -> new Sending.Say(redraw.place(), Faults.card(reference));
        };
    }

    private static Sending privately(Place place, ReplyAddress reply, String reference) {
        return new Sending.AnswerPrivately(place, reply, Faults.card(reference));
    }

    private Closing again(OutboxRow row, Duration asked, String detail) {
        Duration wait = backoff.after(row.attempts() + 1, asked);
        LOG.warn("not shown yet: {} attempt={} again in {}: {}", row.id(), row.attempts() + 1, wait, detail);
        return transaction -> {
            transaction.outbox().postpone(row, clock.instant().plus(wait));
            return Turned.NOTHING;
        };
    }

    private static String outcome(OutboxRow row, SendResult.Refused refused) {
        LOG.warn("not shown: {} refused as {}: {}", row.id(), refused.why(), refused.detail());
        return "refused " + refused.why() + ": " + refused.detail();
    }
}
