package io.flowmend.store.jdbc;

import io.flowmend.store.OutboxContract;
import io.flowmend.store.Store;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteOutboxTest extends OutboxContract {

    @TempDir
    Path folder;

    private JdbcStore store;

    @BeforeEach
    void open() {
        store = new JdbcStore(SqliteDatabase.open(folder.resolve("flowmend.db")));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    protected Store store() {
        return store;
    }
}
