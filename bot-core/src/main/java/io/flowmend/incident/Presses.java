package io.flowmend.incident;

import io.flowmend.card.Card;
import io.flowmend.channel.Place;
import io.flowmend.incident.IncidentEvent.OnCard;
import io.flowmend.incident.IncidentEvent.Picked;
import io.flowmend.incident.IncidentEvent.Pressed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the buttons and lists of an incident's card do. */
final class Presses {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    /** Who is told that another was quicker. */
    private static final Set<String> TAKING =
            Set.of(IncidentActions.FIX, IncidentActions.TAKE_OVER, IncidentActions.ASSIGN);

    private Presses() {}

    static IncidentTurn pressed(Incident state, Pressed press) {
        if (press.revision() != state.revision()) {
            return stale(state, press);
        }
        return switch (press.action()) {
            case IncidentActions.FIX -> fix(state, press);
            case IncidentActions.TAKE_OVER -> take(state, press, "taken over");
            case IncidentActions.NOT_MINE -> notMine(state, press);
            case IncidentActions.SNOOZE_HOUR -> snooze(state, press, HOUR);
            case IncidentActions.SNOOZE_DAY -> snooze(state, press, DAY);
            case IncidentActions.WAKE -> wake(state, press);
            default -> resubmit(state, press);
        };
    }

    static IncidentTurn picked(Incident state, Picked pick) {
        if (pick.revision() != state.revision() || !pick.action().equals(IncidentActions.ASSIGN)) {
            return stale(state, pick);
        }
        if (!pick.person().equals(pick.by())) {
            return assign(state, pick);
        }
        return state.holding().isOther(pick.by()) ? take(state, pick, "taken over") : fix(state, pick);
    }

    /** Whoever is given an incident is told by whom, and led through the repair. */
    private static IncidentTurn assign(Incident state, Picked pick) {
        if (!state.isOpen()) {
            return stale(state, pick);
        }
        if (state.holding().isBy(pick.person())) {
            return IncidentTurn.of(state, "assigned to whoever has it", privately(pick, ThreadCards.heldBy(state)));
        }
        Incident next = state.held(new Holding.Held(pick.person(), pick.at())).quieted(new Quiet.Awake());
        return IncidentTurn.of(
                next,
                "assigned",
                new IncidentEffect.Say(new Place.Direct(pick.person()), ThreadCards.assigned(state, pick.by())),
                new IncidentEffect.Guide(pick.person(), pick.place(), state.diagnosis()));
    }

    private static IncidentTurn fix(Incident state, OnCard press) {
        if (!state.isOpen()) {
            return stale(state, press);
        }
        if (state.holding().isOther(press.by())) {
            return heldByOther(state, press);
        }
        return state.holding().isBy(press.by())
                ? IncidentTurn.of(
                        state,
                        "led there again",
                        new IncidentEffect.Guide(press.by(), press.place(), state.diagnosis()),
                        pointed(press))
                : take(state, press, "claimed");
    }

    private static IncidentTurn take(Incident state, OnCard press, String reason) {
        if (!state.isOpen()) {
            return stale(state, press);
        }
        Incident next = state.held(new Holding.Held(press.by(), press.at())).quieted(new Quiet.Awake());
        return IncidentTurn.of(
                next, reason, new IncidentEffect.Guide(press.by(), press.place(), state.diagnosis()), pointed(press));
    }

    /** Whoever had it gives it back; whoever had it not is remembered as not the one to ask. */
    private static IncidentTurn notMine(Incident state, OnCard press) {
        if (!state.isOpen()) {
            return stale(state, press);
        }
        Incident declined = state.declinedBy(press.by());
        if (state.holding().isBy(press.by())) {
            return IncidentTurn.of(declined.held(new Holding.Free()), "given back");
        }
        return IncidentTurn.of(declined, "declined", privately(press, ThreadCards.declined()));
    }

    private static IncidentTurn snooze(Incident state, Pressed press, Duration time) {
        if (!state.isOpen()) {
            return stale(state, press);
        }
        Instant until = press.at().plus(time);
        return IncidentTurn.of(
                state.quieted(new Quiet.Snoozed(until, press.by())), "snoozed", new IncidentEffect.Wake(until));
    }

    private static IncidentTurn wake(Incident state, Pressed press) {
        return state.quiet() instanceof Quiet.Snoozed
                ? IncidentTurn.of(state.quieted(new Quiet.Awake()), "woken")
                : stale(state, press);
    }

    /** What repeats a flow's work is for whoever is on it, or for anybody while nobody is. */
    private static IncidentTurn resubmit(Incident state, Pressed press) {
        if (state.holding().isOther(press.by())) {
            return heldByOther(state, press);
        }
        return Recovery.pressed(state, press).orElseGet(() -> stale(state, press));
    }

    private static IncidentTurn heldByOther(Incident state, OnCard press) {
        return IncidentTurn.of(
                state,
                "held by another",
                new IncidentEffect.ShowAgain(press.by(), press.place(), press.shown(), press.reply()),
                privately(press, ThreadCards.heldBy(state)));
    }

    /** A press on a card that has changed meanwhile changes nothing; who was quicker is said. */
    private static IncidentTurn stale(Incident state, OnCard press) {
        List<IncidentEffect> effects = new ArrayList<>();
        effects.add(new IncidentEffect.ShowAgain(press.by(), press.place(), press.shown(), press.reply()));
        if (state.isOpen() && TAKING.contains(press.action()) && state.holding().isOther(press.by())) {
            effects.add(privately(press, ThreadCards.heldBy(state)));
        }
        return new IncidentTurn(state, effects, "stale: " + press.action());
    }

    private static IncidentEffect pointed(OnCard press) {
        return new IncidentEffect.PointToDirect(press.place(), press.by(), press.reply(), ThreadCards.goesOnDirectly());
    }

    private static IncidentEffect privately(OnCard press, Card card) {
        return new IncidentEffect.AnswerPrivately(press.place(), press.by(), press.reply(), card);
    }
}
