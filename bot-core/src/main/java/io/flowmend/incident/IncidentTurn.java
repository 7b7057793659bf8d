package io.flowmend.incident;

import java.util.List;
import java.util.Objects;

/** The answer of the engine: the incident as it is next, what to do, and why in a few words for the log. */
public record IncidentTurn(Incident next, List<IncidentEffect> effects, String reason) {

    public IncidentTurn {
        Objects.requireNonNull(next);
        effects = List.copyOf(effects);
        Objects.requireNonNull(reason);
    }

    static IncidentTurn of(Incident next, String reason, IncidentEffect... effects) {
        return new IncidentTurn(next, List.of(effects), reason);
    }
}
