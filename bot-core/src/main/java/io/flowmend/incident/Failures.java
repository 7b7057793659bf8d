package io.flowmend.incident;

import io.flowmend.incident.IncidentEvent.Failed;
import io.flowmend.incident.Stage.Blank;
import io.flowmend.incident.Stage.Broken;
import io.flowmend.incident.Stage.Checking;
import io.flowmend.incident.Stage.Mended;
import io.flowmend.incident.Stage.Proven;
import io.flowmend.incident.Stage.Recovered;
import io.flowmend.incident.Stage.Resubmitting;
import io.flowmend.incident.Stage.Trying;
import java.time.Instant;
import java.util.List;

/** What one more failed run means to an incident. */
final class Failures {

    private Failures() {}

    static IncidentTurn failed(Incident state, Failed event) {
        Failure failure = event.failure();
        if (state.runs().stream().anyMatch(item -> item.is(failure.run()))) {
            return IncidentTurn.of(state, "known already");
        }
        boolean isRepetition =
                !failure.source().isEmpty() && state.runs().stream().anyMatch(item -> isSource(item, failure));
        return isRepetition ? repetition(state, event) : further(state, event);
    }

    private static boolean isSource(RunItem item, Failure failure) {
        return item.first().flow().equals(failure.run().flow())
                && (item.first().run().equals(failure.source())
                        || item.latest().run().equals(failure.source()));
    }

    /** A resubmitted run failed as well: no further breakage, but no proof either. */
    private static IncidentTurn repetition(Incident state, Failed event) {
        Failure failure = event.failure();
        RunItem item = state.runs().stream()
                .filter(known -> isSource(known, failure))
                .findFirst()
                .orElseThrow();
        if (item.state() == RunItem.State.SUCCEEDED) {
            return IncidentTurn.of(state, "repetition of a run that has recovered");
        }
        Incident next =
                state.change(item.latest(), known -> known.repeatedBy(failure.run(), RunItem.State.FAILED_AGAIN));
        return Recovery.settled(next, item.state(), RunItem.State.FAILED_AGAIN, event.at());
    }

    private static IncidentTurn further(Incident state, Failed event) {
        Incident next = state.plus(event.failure());
        return switch (state.stage()) {
            case Blank blank -> opened(next, event);
            case Broken broken -> IncidentTurn.of(next, "one more failure");
            case Checking checking -> IncidentTurn.of(next, "one more failure");
            // A run that began before a resubmission ended proves nothing about what comes after it.
            case Trying trying -> IncidentTurn.of(next, "one more failure");
            case Resubmitting resubmitting -> IncidentTurn.of(next, "one more failure");
            case Mended mended -> since(next, mended.at(), event);
            case Proven proven -> since(next, proven.at(), event);
            case Recovered recovered -> relapsed(state, recovered, event);
        };
    }

    private static IncidentTurn opened(Incident next, Failed event) {
        List<IncidentEffect> shows = event.rooms().stream()
                .<IncidentEffect>map(IncidentEffect.Show::new)
                .toList();
        return new IncidentTurn(next.at(new Broken()), shows, "opened");
    }

    private static IncidentTurn since(Incident next, Instant mended, Failed event) {
        return event.failure().started().isAfter(mended)
                ? IncidentTurn.of(next.at(new Broken()), "failed again after the repair")
                : IncidentTurn.of(
                        next.resubmittable().size() == 1 ? next.revised() : next,
                        "one more failure from before the repair");
    }

    /** What has recovered is not counted a second time. */
    private static IncidentTurn relapsed(Incident state, Recovered recovered, Failed event) {
        Incident anew = state.reopened(event.at(), event.failure().started()).plus(event.failure());
        boolean isRelapse = event.failure().started().isAfter(recovered.at());
        Incident next = anew.at(isRelapse ? new Broken() : new Proven(recovered.at()));
        return IncidentTurn.of(
                next,
                isRelapse ? "relapsed" : "a failure from before the recovery was found",
                new IncidentEffect.SayBelow(isRelapse ? ThreadCards.relapsed(next) : ThreadCards.found(next)));
    }
}
