package io.flowmend.store.jdbc;

import io.flowmend.store.Cursors;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** How far things have been read, as a table. */
final class JdbcCursors implements Cursors {

    private final Handle handle;

    JdbcCursors(Handle handle) {
        this.handle = handle;
    }

    @Override
    public Optional<Instant> at(String name) {
        return handle.createQuery("SELECT moment FROM cursors WHERE name = ?")
                .bind(0, name)
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli);
    }

    @Override
    public void set(String name, Instant at) {
        handle.execute(
                "INSERT INTO cursors (name, moment) VALUES (?, ?)"
                        + " ON CONFLICT (name) DO UPDATE SET moment = excluded.moment",
                name,
                at.toEpochMilli());
    }

    @Override
    public void forgetBelow(String name) {
        String beginning = name + "/";
        handle.execute("DELETE FROM cursors WHERE substr(name, 1, length(?)) = ?", beginning, beginning);
    }
}
