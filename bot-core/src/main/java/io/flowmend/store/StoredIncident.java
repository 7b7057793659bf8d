package io.flowmend.store;

import io.flowmend.incident.Incident;
import java.util.Objects;

/** An incident and the count of its changes, by which a write notices that another came before. */
public record StoredIncident(Incident incident, long version) {

    /** The version of an incident that is not stored yet. */
    public static final long NEW = 0;

    public StoredIncident {
        Objects.requireNonNull(incident);
    }
}
