package io.flowmend.incident;

import io.flowmend.powerautomate.RunRef;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * One failed run of an incident: {@code first} is the run that failed first, {@code latest} the newest repetition of it
 * that is known, or the same run.
 */
public record RunItem(
        RunRef first,
        RunRef latest,
        String flowName,
        String trigger,
        Instant started,
        List<String> repeats,
        State state) {

    /** How far its recovery is. */
    public enum State {
        /** It failed, and nothing was done yet. */
        WAITING,
        /** It is being resubmitted. */
        SENDING,
        /** The service has taken the resubmission; the new run has not ended. */
        SENT,
        SUCCEEDED,
        /** The repetition failed as well. */
        FAILED_AGAIN,
        /** Nobody knows whether the service took the resubmission; a person is asked. */
        UNSURE,
        /** The service refuses to resubmit it. */
        REFUSED,
        /** A person chose not to repeat it. */
        LEFT
    }

    public RunItem {
        Objects.requireNonNull(first);
        Objects.requireNonNull(latest);
        Objects.requireNonNull(flowName);
        Objects.requireNonNull(trigger);
        Objects.requireNonNull(started);
        repeats = List.copyOf(repeats);
        Objects.requireNonNull(state);
    }

    static RunItem of(Failure failure) {
        return new RunItem(
                failure.run(),
                failure.run(),
                failure.flowName(),
                failure.trigger(),
                failure.started(),
                failure.repeats(),
                State.WAITING);
    }

    boolean is(RunRef run) {
        return first.equals(run) || latest.equals(run);
    }

    /** Whether it may be resubmitted now. */
    boolean isOpen() {
        return state == State.WAITING || state == State.FAILED_AGAIN;
    }

    /** Whether its outcome is awaited. */
    boolean isUnderWay() {
        return state == State.SENDING || state == State.SENT || state == State.UNSURE;
    }

    RunItem in(State next) {
        return new RunItem(first, latest, flowName, trigger, started, repeats, next);
    }

    RunItem repeatedBy(RunRef run, State next) {
        return new RunItem(first, run, flowName, trigger, started, repeats, next);
    }
}
