package io.flowmend.runtime;

import io.flowmend.channel.EventSink.Acceptance;
import io.flowmend.channel.MessageRef;
import io.flowmend.channel.ReplyAddress;
import io.flowmend.channel.Shown;
import io.flowmend.channel.UserAction;
import io.flowmend.conversation.Conversation;
import io.flowmend.conversation.Matter;
import io.flowmend.store.Samples;
import io.flowmend.store.StoredConversation;
import io.flowmend.store.jdbc.JdbcStore;
import io.flowmend.store.jdbc.SqliteDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A database of the first version, with something in each of its tables, is migrated, and the bot goes on where it was. */
class OldStoreTest {

    private static final MessageRef CARD = Samples.message("m0");

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void oldDatabase() throws IOException, SQLException {
        file = folder.resolve("flowmend.db");
        String address = "jdbc:sqlite:" + file;
        Flyway.configure()
                .dataSource(address, "", "")
                .locations("classpath:db/migration/sqlite")
                .target("1")
                .load()
                .migrate();
        try (InputStream rows = Objects.requireNonNull(getClass().getResourceAsStream("/store/version-1.sql"));
                Connection connection = DriverManager.getConnection(address);
                Statement statement = connection.createStatement()) {
            for (String row : new String(rows.readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .split(";(\\R|$)", 0)) {
                assertThat(statement.executeUpdate(row)).isEqualTo(1);
            }
        }
    }

    @Test
    void walkGoesOnWhereItStood() {
        FakeChannel channel = new FakeChannel();
        channel.messages.put(CARD, "as it was");
        try (World world = new World(file, channel)) {
            assertThat(conversation(world).matter()).isEqualTo(new Matter.Pasted());
            assertThat(world.said("said-before", Samples.ANNA, Samples.ANNAS, "open"))
                    .isEqualTo(Acceptance.SEEN_BEFORE);
            assertThat(channel.texts()).containsExactly("as it was", "nb:waited");

            press(world);
            assertThat(channel.texts()).containsExactly("nb:resubmit@HOME", "nb:waited");
            assertThat(conversation(world).revision()).isEqualTo(3);

            world.workers.pass(Duration.ofHours(2));
            assertThat(channel.texts()).contains("nb:reminder");
        }
    }

    @Test
    void failuresAreSeenAndToldFromThenOn() {
        FakeChannel channel = new FakeChannel();
        FakeService service = new FakeService();
        service.fails("a1");
        try (World world = new World(file, channel, service)) {
            world.workers.pass(Duration.ofMinutes(3));
            assertThat(channel.texts()).contains("bot.incident.heading.broken");
        }
    }

    @Test
    void whatTheAdaptersRememberedIsStillThere() {
        try (JdbcStore store = new JdbcStore(SqliteDatabase.open(file))) {
            assertThat(store.adapterMemory().recall("chat/token")).contains("abc");
        }
    }

    private static void press(World world) {
        world.accept(
                "pressed-after",
                Samples.ANNA,
                Samples.ANNAS,
                ReplyAddress.NONE,
                new UserAction.Chose(Samples.id("old"), 2, "resubmit", new Shown.Standing(CARD)));
        world.workers.settle();
    }

    private static Conversation conversation(World world) {
        List<Conversation> found = world.store.read(transaction ->
                transaction.conversations().find(Samples.id("old")).map(StoredConversation::conversation).stream()
                        .toList());
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
