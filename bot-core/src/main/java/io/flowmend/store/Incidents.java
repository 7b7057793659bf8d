package io.flowmend.store;

import io.flowmend.card.AggregateId;
import io.flowmend.incident.Incident;
import java.util.List;
import java.util.Optional;

/** The incidents as they are now. */
public interface Incidents {

    /** The incident, with the version that {@link #save} asks for. */
    Optional<StoredIncident> find(AggregateId id);

    /** The incident of that key that was noticed last. */
    Optional<StoredIncident> latest(String key);

    /**
     * Stores the incident in place of that version; {@link StoredIncident#NEW} stores it for the first time. Fields of the
     * stored form that this version of Flowmend does not know are kept. Throws IllegalStateException if another version is
     * stored.
     */
    void save(Incident incident, long version);

    /** The open incidents, the latest noticed first. */
    List<Incident> open(int most);
}
