package io.flowmend.runtime;

import io.flowmend.channel.PersonRef;
import io.flowmend.channel.Place;
import io.flowmend.incident.Incident;
import io.flowmend.incident.IncidentEffect;
import io.flowmend.incident.IncidentEvent;
import io.flowmend.incident.IncidentTurn;
import io.flowmend.store.Ask;
import io.flowmend.store.AskRow;
import io.flowmend.store.OutboxRow;
import io.flowmend.store.Placement;
import io.flowmend.store.Sending;
import io.flowmend.store.StoredIncident;
import java.time.Duration;
import java.time.Instant;

/** Writes what the incidents' engine decides: the state, what is to be shown, and what is to be asked. */
final class IncidentWriter {

    /**
     * What happens by itself is drawn this much later, so that many changes are one edit: forty failures in two minutes stay
     * below the fifty edits a minute that Slack takes (tier 3, docs.slack.dev/apis/web-api/rate-limits).
     */
    static final Duration GATHERING = Duration.ofSeconds(2);

    private final PureParts.IncidentEngine engine;
    private final Writing writing;
    private final TurnWriter conversations;

    IncidentWriter(PureParts.IncidentEngine engine, Writing writing, TurnWriter conversations) {
        this.engine = engine;
        this.writing = writing;
        this.conversations = conversations;
    }

    /** Lets the engine decide and writes it down; effects are numbered after {@code event}. */
    void step(String event, StoredIncident stored, IncidentEvent happened) {
        Incident state = stored.incident();
        IncidentTurn turn = engine.step(state, happened);
        Incident next = turn.next();
        writing.note(event, next.id(), turn.reason(), turn.effects());
        boolean changed = !next.equals(state);
        if (changed || stored.version() == StoredIncident.NEW) {
            writing.transaction().incidents().save(next, stored.version());
        }
        int number = 0;
        for (IncidentEffect effect : turn.effects()) {
            write(effect, next, event + "#" + number++);
        }
        if (changed) {
            redraw(next, isByHand(happened) ? writing.now() : writing.now().plus(GATHERING));
        }
    }

    private void write(IncidentEffect effect, Incident of, String id) {
        switch (effect) {
            case IncidentEffect.Show show ->
                send(id, of, IncidentOwner.reader(show.place()), new Sending.Show(show.place()));
            case IncidentEffect.ShowAgain again ->
                send(id, of, again.by(), new Sending.ShowAgain(again.place(), again.shown(), again.reply()));
            case IncidentEffect.SayBelow below -> sayBelow(id, of, below);
            case IncidentEffect.Say say ->
                send(id, of, IncidentOwner.reader(say.place()), new Sending.Say(say.place(), say.card()));
            case IncidentEffect.AnswerPrivately answer ->
                send(
                        id,
                        of,
                        answer.person(),
                        new Sending.AnswerPrivately(answer.place(), answer.reply(), answer.card()));
            case IncidentEffect.PointToDirect point ->
                send(id, of, point.person(), new Sending.PointToDirect(point.place(), point.reply(), point.card()));
            case IncidentEffect.Guide guide -> conversations.guide(id, of, guide);
            case IncidentEffect.Tell tell -> conversations.tell(id, of, tell);
            case IncidentEffect.Look look ->
                ask(
                        id,
                        new Ask.Look(of.id(), look.flows(), look.round()),
                        writing.now().plus(look.after()));
            case IncidentEffect.Resubmit resubmit ->
                ask(id, new Ask.Resubmit(of.id(), resubmit.run(), resubmit.trigger()), writing.now());
            case IncidentEffect.Follow follow ->
                ask(id, new Ask.Follow(of.id(), follow.run(), follow.sent()), writing.now());
            case IncidentEffect.Wake wake -> ask(id, new Ask.Wake(of.id()), wake.at());
        }
    }

    private void ask(String id, Ask ask, Instant due) {
        writing.ask(AskRow.first(id, ask, writing.now(), due));
    }

    private void send(String id, Incident of, PersonRef reader, Sending sending) {
        writing.put(OutboxRow.first(id, of.id(), reader, sending, writing.now()));
    }

    private void sayBelow(String id, Incident of, IncidentEffect.SayBelow below) {
        int number = 0;
        for (Placement placement : writing.transaction().placements().live(of.id())) {
            if (placement.place() instanceof Place.Room room) {
                Place thread = threadBelow(room, placement);
                send(id + "." + number++, of, IncidentOwner.reader(thread), new Sending.Say(thread, below.card()));
            }
        }
    }

    /** A message in a room begins a thread by its own id. */
    private static Place threadBelow(Place.Room room, Placement placement) {
        return room.thread().isEmpty() ? room.in(placement.message().id()) : room;
    }

    private void redraw(Incident incident, Instant due) {
        writing.transaction()
                .placements()
                .live(incident.id())
                .forEach(placement ->
                        writing.put(OutboxRow.redraw(placement, IncidentOwner.reader(placement.place()), due)));
    }

    private static boolean isByHand(IncidentEvent event) {
        return switch (event) {
            case IncidentEvent.Pressed pressed -> true;
            case IncidentEvent.Picked picked -> true;
            case IncidentEvent.CheckAsked asked -> true;
            case IncidentEvent.Looked looked -> true;
            case IncidentEvent.NotLooked not -> true;
            case IncidentEvent.Failed failed -> false;
            case IncidentEvent.Sent sent -> false;
            case IncidentEvent.NotSent not -> false;
            case IncidentEvent.Unsure unsure -> false;
            case IncidentEvent.Ended ended -> false;
            case IncidentEvent.SnoozeOver over -> false;
            case IncidentEvent.NotShown not -> false;
        };
    }
}
