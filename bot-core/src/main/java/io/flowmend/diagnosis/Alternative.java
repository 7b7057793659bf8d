package io.flowmend.diagnosis;

import java.util.Objects;

/** Another cause that fits, and how sure that is, from 0 to 1. */
public record Alternative(CauseId cause, double confidence) {

    public Alternative {
        Objects.requireNonNull(cause);
    }
}
