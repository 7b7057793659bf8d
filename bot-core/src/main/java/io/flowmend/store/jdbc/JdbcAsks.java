package io.flowmend.store.jdbc;

import io.flowmend.store.Ask;
import io.flowmend.store.AskRow;
import io.flowmend.store.Asks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What is to be asked, as a table. */
final class JdbcAsks implements Asks {

    private final Handle handle;
    private final StoredJson json;

    JdbcAsks(Handle handle, StoredJson json) {
        this.handle = handle;
        this.json = json;
    }

    @Override
    public void put(AskRow row) {
        handle.createUpdate("INSERT INTO asks (id, ask, created, due, attempts, sent)"
                        + " VALUES (:id, :ask, :created, :due, :attempts, :sent) ON CONFLICT (id) DO NOTHING")
                .bind("id", row.id())
                .bind("ask", json.write(row.ask()))
                .bind("created", row.created().toEpochMilli())
                .bind("due", row.due().toEpochMilli())
                .bind("attempts", row.attempts())
                .bind("sent", row.sent() ? 1 : 0)
                .execute();
    }

    @Override
    public List<AskRow> due(Instant by, int most) {
        return handle.createQuery("SELECT * FROM asks WHERE due <= :by ORDER BY due, id LIMIT :most")
                .bind("by", by.toEpochMilli())
                .bind("most", most)
                .map((row, context) -> read(row))
                .list();
    }

    @Override
    public Optional<Instant> nextDue(Instant after) {
        return handle.createQuery("SELECT due FROM asks WHERE due > ? ORDER BY due LIMIT 1")
                .bind(0, after.toEpochMilli())
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli);
    }

    @Override
    public void postpone(AskRow row, Instant due) {
        handle.execute("UPDATE asks SET attempts = attempts + 1, due = ? WHERE id = ?", due.toEpochMilli(), row.id());
    }

    @Override
    public void mark(AskRow row, boolean sent) {
        handle.execute("UPDATE asks SET sent = ? WHERE id = ?", sent ? 1 : 0, row.id());
    }

    @Override
    public boolean finish(AskRow row) {
        return handle.execute("DELETE FROM asks WHERE id = ?", row.id()) == 1;
    }

    private AskRow read(ResultSet row) throws SQLException {
        return new AskRow(
                row.getString("id"),
                json.read(row.getString("ask"), Ask.class),
                Instant.ofEpochMilli(row.getLong("created")),
                Instant.ofEpochMilli(row.getLong("due")),
                row.getInt("attempts"),
                row.getInt("sent") == 1);
    }
}
