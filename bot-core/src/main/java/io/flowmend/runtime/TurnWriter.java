package io.flowmend.runtime;

import io.flowmend.card.AggregateId;
import io.flowmend.card.Card;
import io.flowmend.channel.PersonRef;
import io.flowmend.conversation.BotEvent;
import io.flowmend.conversation.CheckResult;
import io.flowmend.conversation.Conversation;
import io.flowmend.conversation.Effect;
import io.flowmend.conversation.Turn;
import io.flowmend.incident.Finding;
import io.flowmend.incident.Incident;
import io.flowmend.incident.IncidentEffect;
import io.flowmend.incident.IncidentEvent;
import io.flowmend.incident.OpenIncidents;
import io.flowmend.store.Key;
import io.flowmend.store.OutboxRow;
import io.flowmend.store.RunningTimer;
import io.flowmend.store.Sending;
import io.flowmend.store.StoredConversation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes what the engine decides: the state, what is to be shown, and the timers. Serves one event in one transaction. */
final class TurnWriter {

    /** Of more open conversations than this, the older ones keep their language until they are touched. */
    private static final int MOST_REDRAWN = 20;

    /** Of more open incidents than this nobody reads a list. */
    private static final int MOST_LISTED = 20;

    private final PureParts.Engine engine;
    private final Writing writing;
    private final IncidentWriter incidents;

    TurnWriter(PureParts parts, Writing writing) {
        this.engine = parts.engine();
        this.writing = writing;
        this.incidents = new IncidentWriter(parts.incidents().engine(), writing, this);
    }

    Writing writing() {
        return writing;
    }

    IncidentWriter incidents() {
        return incidents;
    }

    /** Lets the engine decide and writes it down; effects are numbered after {@code event}. */
    void step(String event, StoredConversation stored, BotEvent happened) {
        Conversation state = stored.conversation();
        Turn turn = engine.step(state, happened);
        Conversation next = turn.next();
        writing.note(event, next.id(), turn.reason(), turn.effects());
        boolean changed = !next.equals(state);
        if (changed && !next.isBlank()) {
            writing.transaction().conversations().save(next, stored.version());
        }
        int number = 0;
        for (Effect effect : turn.effects()) {
            write(effect, next, event + "#" + number++);
        }
        if (changed) {
            redraw(next);
        }
    }

    /** The person is led through an incident's repair, in a conversation of that incident and theirs. */
    void guide(String id, Incident incident, IncidentEffect.Guide guide) {
        StoredConversation stored = guided(incident, guide.person())
                .orElseGet(() -> new StoredConversation(
                        Conversation.blank(
                                guidedId(incident, guide.person()), guide.person(), guide.origin(), writing.now()),
                        StoredConversation.NEW));
        step(id, stored, new BotEvent.Guided(writing.now(), incident.id(), guide.diagnosis()));
    }

    /** The person on the walk-through is told what looking came to; one who is on none is not. */
    void tell(String id, Incident incident, IncidentEffect.Tell tell) {
        guided(incident, tell.person())
                .ifPresent(stored -> step(id, stored, new BotEvent.Checked(writing.now(), result(tell.finding()))));
    }

    private Optional<StoredConversation> guided(Incident incident, PersonRef person) {
        return writing.transaction().conversations().find(guidedId(incident, person));
    }

    private static AggregateId guidedId(Incident incident, PersonRef person) {
        return idFrom(incident.id() + "/" + Key.of(person));
    }

    private static CheckResult result(Finding finding) {
        return switch (finding) {
            case Finding.Mended mended -> new CheckResult.Mended();
            case Finding.ByWord byWord -> new CheckResult.ByWord();
            case Finding.StillBroken broken -> new CheckResult.StillBroken(broken.connection(), broken.says());
            case Finding.Unseen unseen -> new CheckResult.Unseen(unseen.why());
        };
    }

    private void write(Effect effect, Conversation of, String id) {
        switch (effect) {
            case Effect.Show show ->
                send(id, of, ConversationOwner.readerIn(show.place(), of), new Sending.Show(show.place()));
            case Effect.ShowAgain again ->
                send(id, of, again.by(), new Sending.ShowAgain(again.place(), again.shown(), again.reply()));
            case Effect.Say say ->
                send(id, of, ConversationOwner.readerIn(say.place(), of), new Sending.Say(say.place(), say.card()));
            case Effect.AnswerPrivately answer ->
                send(
                        id,
                        of,
                        answer.person(),
                        new Sending.AnswerPrivately(answer.place(), answer.reply(), answer.card()));
            case Effect.PointToDirect point ->
                send(id, of, point.person(), new Sending.PointToDirect(point.place(), point.reply(), point.card()));
            case Effect.HandOn handOn -> handOn(id, of, handOn);
            case Effect.SetTimer set ->
                writing.transaction().timers().set(RunningTimer.of(of.id(), set.timer(), set.at()));
            case Effect.StopTimer stop -> writing.transaction().timers().stop(of.id(), stop.timer());
            case Effect.SpeakLanguage speak -> speak(speak);
            case Effect.AskCheck ask -> askCheck(id, ask);
            case Effect.ListOpen list -> listOpen(id, of, list);
        }
    }

    private void send(String id, Conversation of, PersonRef reader, Sending sending) {
        writing.put(OutboxRow.first(id, of.id(), reader, sending, writing.now()));
    }

    /** A person takes a matter up once; pressing again leads to the same conversation. */
    private void handOn(String id, Conversation from, Effect.HandOn handOn) {
        AggregateId theirs = idFrom(from.id() + "/" + Key.of(handOn.person()));
        StoredConversation stored = writing.transaction()
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
        writing.transaction().people().speak(speak.person(), Locale.forLanguageTag(speak.language()));
        writing.transaction().conversations().open(speak.person(), MOST_REDRAWN).forEach(this::redraw);
    }

    /** Whether a copy really differs is seen when it is drawn; copies above a newer one say the same whatever happens. */
    private void redraw(Conversation conversation) {
        writing.transaction()
                .placements()
                .live(conversation.id())
                .forEach(placement -> writing.put(OutboxRow.redraw(
                        placement, ConversationOwner.readerIn(placement.place(), conversation), writing.now())));
    }

    private void listOpen(String id, Conversation of, Effect.ListOpen list) {
        List<Incident> open = writing.transaction().incidents().open(MOST_LISTED).stream()
                .filter(incident -> !list.mine() || incident.holding().isBy(list.person()))
                .toList();
        Card card = OpenIncidents.card(open, list.mine());
        send(
                id,
                of,
                list.person(),
                list.privately()
                        ? new Sending.AnswerPrivately(list.place(), list.reply(), card)
                        : new Sending.Say(list.place(), card));
    }

    private void askCheck(String id, Effect.AskCheck ask) {
        writing.transaction()
                .incidents()
                .find(ask.incident())
                .ifPresent(stored -> incidents.step(id, stored, new IncidentEvent.CheckAsked(writing.now(), ask.by())));
    }

    /** The conversation that begins with the event or the effect. */
    static AggregateId idFrom(String id) {
        return new AggregateId(AggregateId.Kind.CONVERSATION, StableHash.shortOf(id));
    }
}
