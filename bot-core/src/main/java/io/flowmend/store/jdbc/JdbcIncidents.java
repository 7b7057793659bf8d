package io.flowmend.store.jdbc;

import com.fasterxml.jackson.databind.JsonNode;
import io.flowmend.card.AggregateId;
import io.flowmend.incident.Incident;
import io.flowmend.store.Incidents;
import io.flowmend.store.StoredIncident;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The incidents as a table: the state as JSON, and columns for what is asked for. */
final class JdbcIncidents implements Incidents {

    private final Handle handle;
    private final StoredJson json;

    JdbcIncidents(Handle handle, StoredJson json) {
        this.handle = handle;
        this.json = json;
    }

    @Override
    public Optional<StoredIncident> find(AggregateId id) {
        return handle.createQuery("SELECT state, version FROM incidents WHERE id = ?")
                .bind(0, id.toString())
                .map((row, context) -> read(row))
                .findOne();
    }

    @Override
    public Optional<StoredIncident> latest(String key) {
        return handle.createQuery(
                        "SELECT state, version FROM incidents WHERE breakage = ? ORDER BY noticed DESC, id LIMIT 1")
                .bind(0, key)
                .map((row, context) -> read(row))
                .findOne();
    }

    @Override
    public void save(Incident incident, long version) {
        JsonNode state = json.tree(incident);
        int changed = version == StoredIncident.NEW ? insert(incident, state) : update(incident, state, version);
        if (changed != 1) {
            throw new IllegalStateException(incident.id() + " is not stored in version " + version);
        }
    }

    private int insert(Incident incident, JsonNode state) {
        return handle.createUpdate("INSERT INTO incidents (id, breakage, stage, noticed, version, state)"
                        + " VALUES (:id, :breakage, :stage, :noticed, 1, :state) ON CONFLICT (id) DO NOTHING")
                .bind("id", incident.id().toString())
                .bind("breakage", incident.key())
                .bind("stage", StoredJson.kindOf(state.path("stage")))
                .bind("noticed", incident.noticed().toEpochMilli())
                .bind("state", state.toString())
                .execute();
    }

    private int update(Incident incident, JsonNode state, long version) {
        return handle.createUpdate("UPDATE incidents SET stage = :stage, noticed = :noticed,"
                        + " version = version + 1, state = :state WHERE id = :id AND version = :version")
                .bind("id", incident.id().toString())
                .bind("version", version)
                .bind("stage", StoredJson.kindOf(state.path("stage")))
                .bind("noticed", incident.noticed().toEpochMilli())
                .bind("state", keepingUnknown(incident.id(), state).toString())
                .execute();
    }

    private JsonNode keepingUnknown(AggregateId id, JsonNode state) {
        return handle.createQuery("SELECT state FROM incidents WHERE id = ?")
                .bind(0, id.toString())
                .mapTo(String.class)
                .findOne()
                .map(json::tree)
                .map(stored -> UnknownFields.keep(stored, json.tree(json.read(stored, Incident.class)), state))
                .orElse(state);
    }

    @Override
    public List<Incident> open(int most) {
        return handle.createQuery("SELECT state, version FROM incidents WHERE stage <> 'recovered'"
                        + " ORDER BY noticed DESC, id LIMIT ?")
                .bind(0, most)
                .map((row, context) -> read(row).incident())
                .list();
    }

    private StoredIncident read(ResultSet row) throws SQLException {
        return new StoredIncident(json.read(row.getString("state"), Incident.class), row.getLong("version"));
    }
}
