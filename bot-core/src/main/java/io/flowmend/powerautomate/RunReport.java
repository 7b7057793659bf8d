package io.flowmend.powerautomate;

import io.flowmend.diagnosis.run.FailedRun;
import io.flowmend.diagnosis.run.Meanwhile;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What the service tells of a run: the flow's display name, the trigger to resubmit it by, when it started (UTC), of which
 * run it is the repetition (empty text if of none), how far it has come, what happened in it, the connections that its
 * flow uses now, and whether something that tells what happened could not be read.
 */
public record RunReport(
        RunRef run,
        String flowName,
        String trigger,
        Instant started,
        String source,
        RunStatus status,
        FailedRun happened,
        List<ConnectionState> connections,
        boolean partly) {

    public RunReport {
        Objects.requireNonNull(run);
        Objects.requireNonNull(flowName);
        Objects.requireNonNull(trigger);
        Objects.requireNonNull(started);
        Objects.requireNonNull(source);
        Objects.requireNonNull(status);
        Objects.requireNonNull(happened);
        connections = List.copyOf(connections);
    }

    /** The same, with what else is known of the time. */
    public RunReport amid(Meanwhile known) {
        return new RunReport(
                run, flowName, trigger, started, source, status, happened.amid(known), connections, partly);
    }
}
