package io.flowmend.incident;

import io.flowmend.incident.IncidentEvent.Failed;
import io.flowmend.incident.IncidentEvent.Picked;
import io.flowmend.incident.IncidentEvent.Pressed;
import java.util.ArrayList;
import java.util.List;

/** Decides what an incident comes to when something happens to it; the same state and event always give the same turn. */
public final class IncidentEngine {

    /** What is next, and what to do; never fails, whatever the state and the event. */
    public IncidentTurn step(Incident state, IncidentEvent event) {
        return switch (event) {
            case Failed failed -> Failures.failed(state, failed);
            case Pressed pressed -> Presses.pressed(state, pressed);
            case Picked picked -> Presses.picked(state, picked);
            case IncidentEvent.CheckAsked asked -> Checks.asked(state, asked);
            case IncidentEvent.Looked looked -> Checks.looked(state, looked);
            case IncidentEvent.NotLooked not -> Checks.notLooked(state, not);
            case IncidentEvent.Sent sent -> Recovery.sent(state, sent);
            case IncidentEvent.NotSent not -> Recovery.notSent(state, not);
            case IncidentEvent.Unsure unsure -> Recovery.unsure(state, unsure);
            case IncidentEvent.Ended ended -> Recovery.ended(state, ended);
            case IncidentEvent.SnoozeOver over -> snoozeOver(state, over);
            case IncidentEvent.NotShown not -> IncidentTurn.of(state, "not shown: " + not.why());
        };
    }

    private static IncidentTurn snoozeOver(Incident state, IncidentEvent.SnoozeOver event) {
        if (!(state.quiet() instanceof Quiet.Snoozed snoozed) || event.at().isBefore(snoozed.until())) {
            return IncidentTurn.of(state, "nothing to wake");
        }
        List<IncidentEffect> effects = new ArrayList<>();
        if (state.isOpen()) {
            effects.add(new IncidentEffect.SayBelow(ThreadCards.stillOpen(state)));
        }
        return new IncidentTurn(state.quieted(new Quiet.Awake()), effects, "snooze over");
    }
}
