package io.flowmend.store.jdbc;

import io.flowmend.channel.AdapterMemory;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** What the adapters remember, as a table. */
final class JdbcAdapterMemory implements AdapterMemory {

    private final Writer writer;
    private final Jdbi reading;

    JdbcAdapterMemory(Writer writer, Jdbi reading) {
        this.writer = writer;
        this.reading = reading;
    }

    @Override
    public Optional<String> recall(String key) {
        return reading.withHandle(handle -> handle.createQuery("SELECT text FROM adapter_memory WHERE name = ?")
                .bind(0, key)
                .mapTo(String.class)
                .findOne());
    }

    @Override
    public void remember(String key, String text) {
        writer.write(
                        transaction -> transaction
                                .handle()
                                .execute(
                                        "INSERT INTO adapter_memory (name, text) VALUES (?, ?)"
                                                + " ON CONFLICT (name) DO UPDATE SET text = excluded.text",
                                        key,
                                        text),
                        stored -> {})
                .await();
    }
}
