package io.flowmend.store.jdbc;

import io.flowmend.store.Asks;
import io.flowmend.store.Conversations;
import io.flowmend.store.Cursors;
import io.flowmend.store.Inbox;
import io.flowmend.store.Incidents;
import io.flowmend.store.Outbox;
import io.flowmend.store.People;
import io.flowmend.store.Placements;
import io.flowmend.store.StoreUnavailable;
import io.flowmend.store.Timers;
import io.flowmend.store.Transaction;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** The ports over one connection. */
final class JdbcTransaction implements Transaction {

    private final Handle handle;
    private final Inbox inbox;
    private final Conversations conversations;
    private final Incidents incidents;
    private final Asks asks;
    private final Cursors cursors;
    private final Outbox outbox;
    private final Placements placements;
    private final Timers timers;
    private final People people;
    private int depth;

    JdbcTransaction(Handle handle, StoredJson json) {
        this.handle = handle;
        this.inbox = new JdbcInbox(handle);
        this.conversations = new JdbcConversations(handle, json);
        this.incidents = new JdbcIncidents(handle, json);
        this.asks = new JdbcAsks(handle, json);
        this.cursors = new JdbcCursors(handle);
        this.outbox = new JdbcOutbox(handle, json);
        this.placements = new JdbcPlacements(handle, json);
        this.timers = new JdbcTimers(handle);
        this.people = new JdbcPeople(handle);
    }

    Handle handle() {
        return handle;
    }

    @Override
    public Inbox inbox() {
        return inbox;
    }

    @Override
    public Conversations conversations() {
        return conversations;
    }

    @Override
    public Incidents incidents() {
        return incidents;
    }

    @Override
    public Asks asks() {
        return asks;
    }

    @Override
    public Cursors cursors() {
        return cursors;
    }

    @Override
    public Outbox outbox() {
        return outbox;
    }

    @Override
    public Placements placements() {
        return placements;
    }

    @Override
    public Timers timers() {
        return timers;
    }

    @Override
    public People people() {
        return people;
    }

    @Override
    public <T> T attempt(Supplier<T> work) {
        String savepoint = "attempt_" + depth++;
        try {
            handle.execute("SAVEPOINT " + savepoint);
            T result = work.get();
            handle.execute("RELEASE " + savepoint);
            return result;
        } catch (RuntimeException | Error e) {
            if (SqliteDatabase.isUnavailable(e)) {
                // There may be no transaction left to go back in: the whole of it is given up.
                throw new StoreUnavailable("the database does not answer as it should", e);
            }
            handle.execute("ROLLBACK TO " + savepoint);
            handle.execute("RELEASE " + savepoint);
            throw e;
        } finally {
            depth--;
        }
    }
}
