package io.flowmend.store.jdbc;

import io.flowmend.channel.EventId;
import io.flowmend.store.Inbox;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** The inbox as a table. */
final class JdbcInbox implements Inbox {

    private final Handle handle;

    JdbcInbox(Handle handle) {
        this.handle = handle;
    }

    @Override
    public boolean enter(EventId id, Instant at) {
        return handle.execute(
                        "INSERT INTO inbox (event_id, arrived) VALUES (?, ?) ON CONFLICT (event_id) DO NOTHING",
                        id.value(),
                        at.toEpochMilli())
                == 1;
    }

    @Override
    public int forget(Instant before) {
        return handle.execute("DELETE FROM inbox WHERE arrived < ?", before.toEpochMilli());
    }
}
