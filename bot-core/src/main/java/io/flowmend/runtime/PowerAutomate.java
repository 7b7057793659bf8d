package io.flowmend.runtime;

import io.flowmend.powerautomate.ConnectionHealth;
import io.flowmend.powerautomate.FailureSource;
import io.flowmend.powerautomate.Resubmitter;
import io.flowmend.powerautomate.RunInspector;
import java.util.Objects;

/** All that Power Automate can be asked. */
public record PowerAutomate(
        FailureSource failures, RunInspector runs, ConnectionHealth connections, Resubmitter resubmitter) {

    public PowerAutomate {
        Objects.requireNonNull(failures);
        Objects.requireNonNull(runs);
        Objects.requireNonNull(connections);
        Objects.requireNonNull(resubmitter);
    }
}
