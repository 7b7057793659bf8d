package io.flowmend.incident;

import io.flowmend.incident.IncidentEvent.Ended;
import io.flowmend.incident.IncidentEvent.NotSent;
import io.flowmend.incident.IncidentEvent.Pressed;
import io.flowmend.incident.IncidentEvent.Sent;
import io.flowmend.incident.IncidentEvent.Unsure;
import io.flowmend.incident.RunItem.State;
import io.flowmend.incident.Stage.Blank;
import io.flowmend.incident.Stage.Broken;
import io.flowmend.incident.Stage.Checking;
import io.flowmend.incident.Stage.Mended;
import io.flowmend.incident.Stage.Proof;
import io.flowmend.incident.Stage.Proven;
import io.flowmend.incident.Stage.Recovered;
import io.flowmend.incident.Stage.Resubmitting;
import io.flowmend.incident.Stage.Trying;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Repeats what failed: one run first, then on a further word the others, and takes their success for the proof. */
final class Recovery {

    /** As many as the portal resubmits at a time: MicrosoftDocs/power-automate-docs, how-tos-bulk-resubmit. */
    static final int MOST_AT_ONCE = 20;

    private Recovery() {}

    /** Empty if the button means nothing as the incident stands. */
    static Optional<IncidentTurn> pressed(Incident state, Pressed press) {
        OptionalInt rest = IncidentActions.restOf(press.action());
        if (rest.isPresent()) {
            return rest(state, rest.getAsInt(), press.at());
        }
        return switch (press.action()) {
            case IncidentActions.TRY -> state.stage() instanceof Mended ? first(state, press.at()) : Optional.empty();
            case IncidentActions.TRY_ANYWAY ->
                state.stage() instanceof Checking checking && checking.told()
                        ? first(state, press.at())
                        : Optional.empty();
            case IncidentActions.LEAVE -> leave(state, press.at());
            case IncidentActions.SEND_AGAIN -> sendAgain(state);
            case IncidentActions.LEAVE_UNSURE -> leaveUnsure(state, press.at());
            default -> Optional.empty();
        };
    }

    /** The newest failure goes first: its data is the freshest, and its success says most about now. */
    static Optional<RunItem> canary(Incident state) {
        return state.resubmittable().stream()
                .reduce((first, second) -> second.started().isBefore(first.started()) ? first : second);
    }

    private static Optional<IncidentTurn> first(Incident state, Instant at) {
        return canary(state)
                .map(item -> IncidentTurn.of(
                        state.change(item.latest(), known -> known.in(State.SENDING))
                                .at(new Trying(at)),
                        "first run resubmitted",
                        new IncidentEffect.Resubmit(item.latest(), item.trigger())));
    }

    private static Optional<IncidentTurn> rest(Incident state, int count, Instant at) {
        List<RunItem> batch = state.resubmittable().stream()
                .limit(Math.min(count, MOST_AT_ONCE))
                .toList();
        if (!(state.stage() instanceof Proven) || batch.isEmpty()) {
            return Optional.empty();
        }
        Incident next = state.each(item -> batch.contains(item) ? item.in(State.SENDING) : item)
                .at(new Resubmitting(at, batch.size()));
        return Optional.of(new IncidentTurn(
                next,
                batch.stream()
                        .<IncidentEffect>map(item -> new IncidentEffect.Resubmit(item.latest(), item.trigger()))
                        .toList(),
                batch.size() + " runs resubmitted"));
    }

    private static Optional<IncidentTurn> leave(Incident state, Instant at) {
        if (!(state.stage() instanceof Proven)) {
            return Optional.empty();
        }
        Incident next = state.each(item -> item.isOpen() ? item.in(State.LEFT) : item);
        return Optional.of(IncidentTurn.of(next.at(new Recovered(at)), "the others left"));
    }

    /** A person has looked and says that nothing was sent; the shell still looks for a repetition before it sends. */
    private static Optional<IncidentTurn> sendAgain(Incident state) {
        List<RunItem> unsure = state.in(State.UNSURE);
        if (unsure.isEmpty()) {
            return Optional.empty();
        }
        Incident next = state.each(item -> item.state() == State.UNSURE ? item.in(State.SENDING) : item)
                .revised();
        return Optional.of(new IncidentTurn(
                next,
                unsure.stream()
                        .<IncidentEffect>map(item -> new IncidentEffect.Resubmit(item.latest(), item.trigger()))
                        .toList(),
                "sent again"));
    }

    private static Optional<IncidentTurn> leaveUnsure(Incident state, Instant at) {
        if (state.in(State.UNSURE).isEmpty()) {
            return Optional.empty();
        }
        Incident next = state.each(item -> item.state() == State.UNSURE ? item.in(State.LEFT) : item)
                .revised();
        return Optional.of(settled(next, State.UNSURE, State.LEFT, at));
    }

    static IncidentTurn sent(Incident state, Sent event) {
        return state.item(event.run())
                .filter(item -> item.state() == State.SENDING || item.state() == State.UNSURE)
                .map(item -> IncidentTurn.of(
                        state.change(event.run(), known -> known.in(State.SENT)),
                        "resubmitted",
                        new IncidentEffect.Follow(item.latest(), true)))
                .orElseGet(() -> IncidentTurn.of(state, "resubmission known already"));
    }

    /** Somebody may still resubmit it in the portal, so it is watched all the same. */
    static IncidentTurn notSent(Incident state, NotSent event) {
        Optional<RunItem> item = state.item(event.run()).filter(RunItem::isUnderWay);
        if (item.isEmpty()) {
            return IncidentTurn.of(state, "refusal of nothing under way");
        }
        Incident next = state.change(event.run(), known -> known.in(State.REFUSED));
        IncidentTurn turn = settled(next, item.get().state(), State.REFUSED, event.at());
        return new IncidentTurn(
                turn.next(), List.of(new IncidentEffect.Follow(item.get().latest(), false)), "refused: " + event.why());
    }

    static IncidentTurn unsure(Incident state, Unsure event) {
        Optional<RunItem> item = state.item(event.run()).filter(RunItem::isUnderWay);
        return item.isEmpty() || item.get().state() == State.UNSURE
                ? IncidentTurn.of(state, "unsure of nothing under way")
                : IncidentTurn.of(
                        state.change(event.run(), known -> known.in(State.UNSURE))
                                .revised(),
                        "nobody knows whether it was resubmitted");
    }

    static IncidentTurn ended(Incident state, Ended event) {
        Optional<RunItem> item = state.item(event.run()).filter(known -> known.state() != State.SUCCEEDED);
        if (item.isEmpty()) {
            return IncidentTurn.of(state, "end of a run that is not waited for");
        }
        State outcome = switch (event.repetition().status()) {
            case SUCCEEDED -> State.SUCCEEDED;
            case FAILED, CANCELLED -> State.FAILED_AGAIN;
            case RUNNING -> State.SENT;
        };
        if (outcome == State.FAILED_AGAIN
                && item.get().latest().equals(event.repetition().run())) {
            return IncidentTurn.of(state, "failure of a repetition known already");
        }
        Incident next = state.change(
                event.run(), known -> known.repeatedBy(event.repetition().run(), outcome));
        return settled(next, item.get().state(), outcome, event.at());
    }

    /** Where the incident stands now that one run has gone from {@code before} to {@code after}. */
    static IncidentTurn settled(Incident next, State before, State after, Instant at) {
        if (after == State.SUCCEEDED) {
            return succeeded(next, at);
        }
        boolean waits = next.runs().stream().anyMatch(RunItem::isUnderWay);
        return switch (next.stage()) {
            case Trying trying
            when !waits ->
                after == State.FAILED_AGAIN
                        ? IncidentTurn.of(
                                next.at(new Broken()),
                                "the first run failed again",
                                new IncidentEffect.SayBelow(ThreadCards.failedAgain(next)))
                        : IncidentTurn.of(next.at(new Mended(at, Proof.BY_WORD)), "the first run was not repeated");
            case Resubmitting resubmitting when !waits -> IncidentTurn.of(next.at(afterBatch(next, at)), "batch done");
            // The number of those that may be repeated has changed, and with it what the button says.
            case Proven proven -> IncidentTurn.of(before == after ? next : next.at(afterBatch(next, at)), "counted");
            case Blank blank -> IncidentTurn.of(next, "counted");
            case Broken broken -> IncidentTurn.of(next, "counted");
            case Checking checking -> IncidentTurn.of(next, "counted");
            case Mended mended -> IncidentTurn.of(next, "counted");
            case Trying trying -> IncidentTurn.of(next, "counted");
            case Resubmitting resubmitting -> IncidentTurn.of(next, "counted");
            case Recovered recovered -> IncidentTurn.of(next, "counted");
        };
    }

    private static IncidentTurn succeeded(Incident next, Instant at) {
        boolean waits = next.runs().stream().anyMatch(RunItem::isUnderWay);
        return switch (next.stage()) {
            case Resubmitting resubmitting when waits -> IncidentTurn.of(next, "one more recovered");
            case Recovered recovered -> IncidentTurn.of(next, "one more recovered");
            case Resubmitting resubmitting -> proven(next, at);
            case Blank blank -> proven(next, at);
            case Broken broken -> proven(next, at);
            case Checking checking -> proven(next, at);
            case Mended mended -> proven(next, at);
            case Trying trying -> proven(next, at);
            case Proven proven -> proven(next, at);
        };
    }

    private static IncidentTurn proven(Incident next, Instant at) {
        Stage stage = afterBatch(next, at);
        boolean recovered = stage instanceof Recovered;
        return IncidentTurn.of(next.at(stage), recovered ? "recovered" : "proved by one run");
    }

    private static Stage afterBatch(Incident next, Instant at) {
        boolean done = next.resubmittable().isEmpty() && next.runs().stream().noneMatch(RunItem::isUnderWay);
        return done ? new Recovered(at) : new Proven(at);
    }
}
