package io.flowmend.store.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import io.flowmend.channel.AdapterMemory;
import io.flowmend.store.Pending;
import io.flowmend.store.Store;
import io.flowmend.store.StoreUnavailable;
import io.flowmend.store.Transaction;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** The store in a SQL database: one thread writes, a pool of connections reads. */
public final class JdbcStore implements Store {

    private final StoredJson json = new StoredJson();
    private final Writer writer;
    private final HikariDataSource readers;
    private final Jdbi reading;

    /** A store in the database, ready for use. */
    public JdbcStore(SqliteDatabase database) {
        try {
            this.writer = new Writer(Jdbi.open(database.writer()), json);
        } catch (SQLException e) {
            throw new StoreUnavailable("the database cannot be opened", e);
        }
        this.readers = database.readers();
        this.reading = Jdbi.create(readers);
        writer.start();
    }

    @Override
    public <T> Pending<T> write(Function<Transaction, T> work, Consumer<T> afterCommit) {
        return writer.write(work, afterCommit);
    }

    @Override
    public <T> T read(Function<Transaction, T> work) {
        try {
            return reading.inTransaction(handle -> work.apply(new JdbcTransaction(handle, json)));
        } catch (JdbiException e) {
            throw new StoreUnavailable("the database cannot be read", e);
        }
    }

    /** What the adapters remember, kept in the same database. */
    public AdapterMemory adapterMemory() {
        return new JdbcAdapterMemory(writer, reading);
    }

    @Override
    public void close() {
        writer.close();
        readers.close();
    }
}
