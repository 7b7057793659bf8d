package io.flowmend.sandbox.powerplatform;

import java.time.Instant;
import java.util.List;

/**
 * A run: when it starts and is seen, when its outcome is certain and when it ends; the source is the run it resubmits, or
 * empty. Until the outcome is certain it has no actions.
 */
public record PowerRun(
        String name,
        String flow,
        String source,
        RunStatus status,
        Instant start,
        Instant decides,
        Instant ends,
        String errorCode,
        String errorMessage,
        List<ActionResult> actions) {

    public PowerRun {
        actions = List.copyOf(actions);
    }

    PowerRun decided(List<ActionResult> results) {
        return new PowerRun(name, flow, source, status, start, decides, ends, errorCode, errorMessage, results);
    }

    PowerRun ended(RunStatus how, Instant at, String code, String message) {
        return new PowerRun(name, flow, source, how, start, decides, at, code, message, actions);
    }

    boolean running() {
        return status == RunStatus.RUNNING;
    }

    boolean seenAt(Instant now) {
        return !start.isAfter(now);
    }
}
