package io.flowmend.store.jdbc;

import com.fasterxml.jackson.databind.JsonNode;
import io.flowmend.card.AggregateId;
import io.flowmend.channel.PersonRef;
import io.flowmend.store.Lane;
import io.flowmend.store.Outbox;
import io.flowmend.store.OutboxRow;
import io.flowmend.store.Sending;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The outbox as a table, in the order of its positions. */
final class JdbcOutbox implements Outbox {

    private final Handle handle;
    private final StoredJson json;

    JdbcOutbox(Handle handle, StoredJson json) {
        this.handle = handle;
        this.json = json;
    }

    @Override
    public void put(OutboxRow row) {
        JsonNode sending = json.tree(row.sending());
        handle.createUpdate("INSERT INTO outbox"
                        + " (id, lane, aggregate, reader, kind, sending, created, due, attempts, asked)"
                        + " VALUES (:id, :lane, :aggregate, :reader, :kind, :sending, :due, :due, :attempts, :asked)"
                        + " ON CONFLICT (id) DO UPDATE SET asked = outbox.asked + 1,"
                        // One that has failed waits for as long as its platform asked.
                        + " due = CASE WHEN outbox.attempts = 0 THEN MIN(outbox.due, excluded.due) ELSE outbox.due END")
                .bind("id", row.id())
                .bind("lane", row.lane().key())
                .bind("aggregate", row.aggregate().toString())
                .bind("reader", json.write(row.reader()))
                .bind("kind", StoredJson.kindOf(sending))
                .bind("sending", sending.toString())
                .bind("due", row.due().toEpochMilli())
                .bind("attempts", row.attempts())
                .bind("asked", row.asked())
                .execute();
    }

    @Override
    public List<Lane> lanes() {
        return handle.createQuery("SELECT DISTINCT lane FROM outbox WHERE finished IS NULL")
                .map((row, context) -> new Lane(row.getString("lane")))
                .list();
    }

    @Override
    public Optional<OutboxRow> head(Lane lane) {
        return handle.createQuery("SELECT * FROM outbox WHERE lane = ? AND finished IS NULL ORDER BY position LIMIT 1")
                .bind(0, lane.key())
                .map((row, context) -> read(row))
                .findOne();
    }

    @Override
    public void postpone(OutboxRow row, Instant due) {
        handle.execute("UPDATE outbox SET attempts = attempts + 1, due = ? WHERE id = ?", due.toEpochMilli(), row.id());
    }

    @Override
    public void finish(OutboxRow row, String outcome, Instant at) {
        if (row.sending() instanceof Sending.Redraw) {
            // Its id must be free for the next change of the same copy.
            handle.execute("DELETE FROM outbox WHERE id = ? AND asked = ?", row.id(), row.asked());
        } else {
            handle.execute(
                    "UPDATE outbox SET finished = ?, outcome = ?, sending = '' WHERE id = ?",
                    at.toEpochMilli(),
                    outcome,
                    row.id());
        }
    }

    @Override
    public int forget(Instant before) {
        return handle.execute("DELETE FROM outbox WHERE finished < ?", before.toEpochMilli());
    }

    private OutboxRow read(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getString("id"),
                AggregateId.parse(row.getString("aggregate")),
                json.read(row.getString("reader"), PersonRef.class),
                json.read(row.getString("sending"), Sending.class),
                Instant.ofEpochMilli(row.getLong("due")),
                row.getInt("attempts"),
                row.getLong("asked"));
    }
}
