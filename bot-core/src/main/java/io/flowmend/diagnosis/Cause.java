package io.flowmend.diagnosis;

import java.util.List;
import java.util.Objects;

/** One reason why flows fail, the signs by which it is known, and what helps. */
public record Cause(CauseId id, Remedy remedy, List<Sign> signs) {

    public Cause {
        Objects.requireNonNull(id);
        Objects.requireNonNull(remedy);
        signs = List.copyOf(signs);
    }
}
