package io.flowmend.powerautomate;

import java.util.Objects;

/** The run that came of resubmitting another, and how far it has come. */
public record Resubmission(RunRef run, RunStatus status) {

    public Resubmission {
        Objects.requireNonNull(run);
        Objects.requireNonNull(status);
    }
}
