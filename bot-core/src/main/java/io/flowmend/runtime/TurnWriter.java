package io.flowmend.runtime;

import io.flowmend.card.AggregateId;
import io.flowmend.channel.MessageRef;
import io.flowmend.channel.PersonRef;
import io.flowmend.channel.Place;
import io.flowmend.channel.Shown;
import io.flowmend.conversation.BotEvent;
import io.flowmend.conversation.Conversation;
import io.flowmend.conversation.Effect;
import io.flowmend.conversation.Turn;
import io.flowmend.store.Key;
import io.flowmend.store.Lane;
import io.flowmend.store.OutboxRow;
import io.flowmend.store.RunningTimer;
import io.flowmend.store.Sending;
import io.flowmend.store.StoredConversation;
import io.flowmend.store.Transaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Writes what the engine decides: the state, what is to be shown, and the timers. Serves one event in one transaction. */
final class TurnWriter {

    /** Of more open conversations than this, the older ones keep their language until they are touched. */
    private static final int MOST_REDRAWN = 20;

    private final PureParts.Engine engine;
    private final Transaction transaction;
    private final Instant now;
    private final Set<Lane> lanes = new LinkedHashSet<>();
    private final List<Turned.Note> notes = new ArrayList<>();
    private final Set<MessageRef> redrawn = new HashSet<>();

    TurnWriter(PureParts.Engine engine, Transaction transaction, Instant now) {
        this.engine = engine;
        this.transaction = transaction;
        this.now = now;
    }

    Set<Lane> lanes() {
        return lanes;
    }

    List<Turned.Note> notes() {
        return notes;
    }

    /** The messages that may be redrawn for the turn. */
    Set<MessageRef> redrawn() {
        return redrawn;
    }

    /** Lets the engine decide and writes it down; effects are numbered after {@code event}. */
    void step(String event, StoredConversation stored, BotEvent happened) {
        Conversation state = stored.conversation();
        Turn turn = engine.step(state, happened);
        Conversation next = turn.next();
        notes.add(new Turned.Note(
                event,
                next.id(),
                turn.reason(),
                turn.effects().stream()
                        .map(effect -> effect.getClass().getSimpleName())
                        .toList()));
        boolean changed = !next.equals(state);
        if (changed && !next.isBlank()) {
            transaction.conversations().save(next, stored.version());
        }
        int number = 0;
        for (Effect effect : turn.effects()) {
            write(effect, next, event + "#" + number++);
        }
        if (changed) {
            redraw(next);
        }
    }

    void put(OutboxRow row) {
        transaction.outbox().put(row);
        lanes.add(row.lane());
        if (row.sending() instanceof Sending.Redraw redraw) {
            redrawn.add(redraw.message());
        } else if (row.sending() instanceof Sending.ShowAgain again
                && again.shown() instanceof Shown.Standing standing) {
            redrawn.add(standing.message());
        }
    }

    private void write(Effect effect, Conversation of, String id) {
        switch (effect) {
            case Effect.Show show -> send(id, of, readerIn(show.place(), of), new Sending.Show(show.place()));
            case Effect.ShowAgain again ->
                send(id, of, again.by(), new Sending.ShowAgain(again.place(), again.shown(), again.reply()));
            case Effect.Say say -> send(id, of, readerIn(say.place(), of), new Sending.Say(say.place(), say.card()));
            case Effect.AnswerPrivately answer ->
                send(
                        id,
                        of,
                        answer.person(),
                        new Sending.AnswerPrivately(answer.place(), answer.reply(), answer.card()));
            case Effect.PointToDirect point ->
                send(id, of, point.person(), new Sending.PointToDirect(point.place(), point.reply(), point.card()));
            case Effect.HandOn handOn -> handOn(id, of, handOn);
            case Effect.SetTimer set -> transaction.timers().set(RunningTimer.of(of.id(), set.timer(), set.at()));
            case Effect.StopTimer stop -> transaction.timers().stop(of.id(), stop.timer());
            case Effect.SpeakLanguage speak -> speak(speak);
        }
    }

    private void send(String id, Conversation of, PersonRef reader, Sending sending) {
        put(OutboxRow.first(id, of.id(), reader, sending, now));
    }

    /** A person takes a matter up once; pressing again leads to the same conversation. */
    private void handOn(String id, Conversation from, Effect.HandOn handOn) {
        AggregateId theirs = idFrom(from.id() + "/" + Key.of(handOn.person()));
        StoredConversation stored = transaction
                .conversations()
                .find(theirs)
                .orElseGet(() -> new StoredConversation(
                        Conversation.blank(
                                theirs,
                                handOn.person(),
                                handOn.origin(),
                                handOn.event().at()),
                        StoredConversation.NEW));
        step(id, stored, handOn.event());
    }

    private void speak(Effect.SpeakLanguage speak) {
        transaction.people().speak(speak.person(), Locale.forLanguageTag(speak.language()));
        transaction.conversations().open(speak.person(), MOST_REDRAWN).forEach(this::redraw);
    }

    /** Whether a copy really differs is seen when it is drawn; copies above a newer one say the same whatever happens. */
    private void redraw(Conversation conversation) {
        transaction
                .placements()
                .live(conversation.id())
                .forEach(placement -> put(OutboxRow.redraw(placement, readerIn(placement.place(), conversation), now)));
    }

    /** Whose language is spoken there: in a room, that of the person whom the conversation is with. */
    static PersonRef readerIn(Place place, Conversation conversation) {
        return switch (place) {
            case Place.Direct direct -> direct.person();
            case Place.Room room -> conversation.person();
        };
    }

    /** The conversation that begins with the event or the effect. */
    static AggregateId idFrom(String id) {
        return new AggregateId(AggregateId.Kind.CONVERSATION, StableHash.shortOf(id));
    }
}
