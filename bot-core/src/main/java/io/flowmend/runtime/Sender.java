package io.flowmend.runtime;

import io.flowmend.card.Card;
import io.flowmend.channel.Channel;
import io.flowmend.channel.Place;
import io.flowmend.channel.ReplyAddress;
import io.flowmend.channel.SendResult;
import io.flowmend.channel.Shown;
import io.flowmend.conversation.ConversationCards;
import io.flowmend.store.OutboxRow;
import io.flowmend.store.Placement;
import io.flowmend.store.Sending;
import io.flowmend.store.Store;
import io.flowmend.store.StoreUnavailable;
import java.util.Map;
import java.util.Optional;

/** Makes one attempt to show what a row of the outbox asks for, from the state as it is now. */
final class Sender {

    private final Store store;
    private final Map<String, Channel> channels;
    private final CardOwners owners;
    private final Readers readers;
    private final Closings closings;
    private final Redrawing redrawing;

    Sender(Store store, Map<String, Channel> channels, CardOwners owners, Readers readers, Closings closings) {
        this.store = store;
        this.channels = Map.copyOf(channels);
        this.owners = owners;
        this.readers = readers;
        this.closings = closings;
        this.redrawing = new Redrawing(readers, closings);
    }

    /** The attempt. An exception of the drawing, the words or the channel is a fault of ours, and closes the row. */
    Closing attempt(OutboxRow row) {
        try {
            Optional<Channel> channel =
                    Optional.ofNullable(channels.get(row.sending().place().channel()));
            return channel.isPresent() ? attempt(row, channel.get()) : closings.noChannel(row);
        } catch (StoreUnavailable e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            return closings.fault(row, e);
        }
    }

    private Closing attempt(OutboxRow row, Channel channel) {
        return switch (row.sending()) {
            case Sending.Show show ->
                owners.find(row.aggregate())
                        .map(owner -> show(row, show, owner, channel))
                        .orElse(closings.done(row, "what it is drawn from is gone"));
            case Sending.ShowAgain again -> showAgain(row, again, channel);
            case Sending.Say say ->
                closings.answered(row, channel.post(say.place(), readers.ready(say.card(), row.reader())));
            case Sending.AnswerPrivately answer ->
                answerPrivately(row, answer.place(), answer.reply(), answer.card(), channel);
            case Sending.PointToDirect point -> pointToDirect(row, point, channel);
            case Sending.Redraw redraw ->
                placement(redraw)
                        .flatMap(placement -> owners.find(row.aggregate())
                                .map(owner -> redrawing.redraw(row, placement, owner, channel, false)))
                        .orElse(closings.done(row, "its message is gone"));
        };
    }

    private Closing show(OutboxRow row, Sending.Show show, CardOwner owner, Channel channel) {
        var card = readers.ready(owner.cardIn(show.place(), true), row.reader());
        SendResult result = channel.post(show.place(), card);
        return result instanceof SendResult.Delivered delivered && delivered.shown() instanceof Shown.Standing standing
                ? closings.posted(
                        row,
                        new Placement(row.aggregate(), show.place(), standing.message(), Readers.digest(card), true))
                : closings.answered(row, result);
    }

    private Closing showAgain(OutboxRow row, Sending.ShowAgain again, Channel channel) {
        Optional<CardOwner> owner = owners.find(row.aggregate());
        if (owner.isPresent() && again.shown() instanceof Shown.Standing standing) {
            Optional<Placement> placement =
                    store.read(transaction -> transaction.placements().find(standing.message()));
            if (placement.isPresent()) {
                return redrawing.redraw(row, placement.get(), owner.get(), channel, true);
            }
        }
        Card card = owner.map(known -> known.cardFor(row.reader())).orElseGet(ConversationCards::gone);
        if (again.shown() instanceof Shown.Standing standing) {
            channel.leaves(standing.message());
        }
        return answerPrivately(row, again.place(), again.reply(), card, channel);
    }

    private Closing pointToDirect(OutboxRow row, Sending.PointToDirect point, Channel channel) {
        return switch (channel.traits().privateAnswers()) {
            case IN_PLACE -> answerPrivately(row, point.place(), point.reply(), point.card(), channel);
            case IN_DIRECT_MESSAGE -> closings.done(row, "would stand where it points to");
        };
    }

    private Closing answerPrivately(OutboxRow row, Place place, ReplyAddress reply, Card card, Channel channel) {
        return closings.answered(
                row, channel.answerPrivately(place, row.reader(), reply, readers.ready(card, row.reader())));
    }

    private Optional<Placement> placement(Sending.Redraw redraw) {
        return store.read(transaction -> transaction.placements().find(redraw.message()));
    }
}
