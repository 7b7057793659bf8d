package io.flowmend.powerautomate;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What the service tells of a run: the flow's display name, the trigger to resubmit it by, when it started (UTC), how far
 * it has come, and the connections that its flow uses now.
 */
public record RunReport(
        RunRef run,
        String flowName,
        String trigger,
        Instant started,
        RunStatus status,
        List<ConnectionState> connections) {

    public RunReport {
        Objects.requireNonNull(run);
        Objects.requireNonNull(flowName);
        Objects.requireNonNull(trigger);
        Objects.requireNonNull(started);
        Objects.requireNonNull(status);
        connections = List.copyOf(connections);
    }
}
