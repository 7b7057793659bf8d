package io.flowmend.store.jdbc;

import io.flowmend.channel.AdapterMemory;
import io.flowmend.channel.EventId;
import io.flowmend.store.Pending;
import io.flowmend.store.Store;
import io.flowmend.store.StoreContract;
import io.flowmend.store.StoreUnavailable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.flowmend.store.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SqliteStoreTest extends StoreContract {

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

    @Test
    void whatIsCommittedIsThereAfterReopening() {
        store.write(tx -> tx.inbox().enter(new EventId("e"), NOON), done -> {}).await();
        store.adapterMemory().remember("chat/token", "abc");
        store.close();
        open();
        assertThat(enters("e")).isFalse();
        assertThat(store.adapterMemory().recall("chat/token")).contains("abc");
    }

    @Test
    void adapterMemoryReplacesWhatWasThere() {
        AdapterMemory memory = store.adapterMemory();
        assertThat(memory.recall("chat/key")).isEmpty();
        memory.remember("chat/key", "one");
        memory.remember("chat/key", "two");
        assertThat(memory.recall("chat/key")).contains("two");
    }

    @Test
    void workThatHasNotBegunCanBeWithdrawn() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch free = new CountDownLatch(1);
        Pending<Boolean> first = store.write(
                tx -> {
                    begun.countDown();
                    return awaitQuietly(free);
                },
                done -> {});
        begun.await();
        Pending<Boolean> second = store.write(tx -> tx.inbox().enter(new EventId("second"), NOON), done -> {});
        assertThat(second.await(Duration.ofMillis(1))).isEmpty();
        assertThat(first.withdraw()).isFalse();
        assertThat(second.withdraw()).isTrue();
        free.countDown();
        assertThat(first.await()).isTrue();
        assertThat(enters("second")).isTrue();
    }

    @Test
    void databaseHeldByAnotherIsUnavailableAndWorksAgainAfterwards() throws Exception {
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("flowmend.db"))) {
            other.createStatement().execute("BEGIN IMMEDIATE");
            Pending<Boolean> held = store.write(tx -> tx.inbox().enter(new EventId("e"), NOON), done -> {});
            assertThatThrownBy(held::await).isInstanceOf(StoreUnavailable.class);
            other.createStatement().execute("ROLLBACK");
        }
        assertThat(enters("e")).isTrue();
    }

    @Test
    void readingCannotWrite() {
        assertThatThrownBy(() -> store.read(tx -> tx.inbox().enter(new EventId("e"), NOON)))
                .isInstanceOf(StoreUnavailable.class);
    }

    @Test
    void fileIsItsOwnersAlone() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("flowmend.db"))))
                .isEqualTo("rw-------");
    }

    private boolean enters(String event) {
        return store.write(tx -> tx.inbox().enter(new EventId(event), NOON), done -> {})
                .await();
    }

    private static boolean awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
