package io.flowmend.app;

import io.flowmend.sandbox.slack.SlackDelivery;
import io.flowmend.sandbox.slack.SlackMessage;
import io.flowmend.sandbox.slack.SlackRules;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The database is held by somebody else, or holds nonsense: nothing is lost in silence, and nobody sees a stack trace. */
class StoreTroubleTest {

    private static final String ERROR = "AADSTS50173: The provided grant has expired";

    /** Slack's own, with an answer time that a busy machine keeps too. */
    private static final SlackRules ONE_TRY =
            SlackRules.forTests().patient(Duration.ofSeconds(20)).retrying(List.of());

    @TempDir
    private Path folder;

    private SlackStage stage;

    /** Keeps what is expected to be logged out of the build's own output. */
    private final LogCapture log = new LogCapture();

    @BeforeEach
    void open() throws Exception {
        stage = SlackStage.open(folder, ONE_TRY);
    }

    @AfterEach
    void close() {
        stage.close();
        log.close();
    }

    @Test
    void whatIsNotStoredIsNotAcknowledged() throws Exception {
        Member anna = stage.anna();
        anna.tells(ERROR);
        SlackMessage card = anna.sees(anna.direct(), anna.says().cause("auth.password_changed"));

        SlackDelivery said;
        SlackDelivery pressed;
        SlackDelivery commanded;
        try (Connection holder = database();
                Statement statement = holder.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            said = stage.slack()
                    .people()
                    .say(anna.id(), anna.direct(), "hi")
                    .delivery()
                    .join();
            pressed = stage.slack()
                    .people()
                    .press(anna.id(), card, anna.says().text("bot.choice.walk"))
                    .join();
            commanded = anna.commands("C0GENERAL", "help");
            statement.execute("ROLLBACK");
        }

        assertThat(said.last().status()).isEqualTo(503);
        assertThat(pressed.last().status()).isEqualTo(503);
        assertThat(commanded.last().status()).isEqualTo(200);
        anna.sees("C0GENERAL", anna.says().text("bot.try-again"));
        assertNoStackTrace(said, pressed, commanded);
        stage.slack().people().redeliver(said.id()).join();
        anna.sees(anna.direct(), anna.says().text("bot.hello"));
        Walk.begin(anna, "fix-connection", card).at("open-connections");
    }

    @Test
    void stateThatCannotBeReadIsToldWithAReferenceOnly() throws Exception {
        Member anna = stage.anna();
        anna.tells(ERROR);
        SlackMessage card = anna.sees(anna.direct(), anna.says().cause("auth.password_changed"));
        try (Connection vandal = database();
                Statement statement = vandal.createStatement()) {
            assertThat(statement.executeUpdate("UPDATE conversations SET state = '{\"stage\": 7}'"))
                    .isEqualTo(1);
        }

        anna.presses(card, "bot.choice.walk");

        String opening = anna.says().text("bot.error", Map.of("reference", ""));
        SlackMessage told = stage.slack()
                .workspace()
                .await(message -> message.text().startsWith(opening), SlackStage.LONGEST)
                .orElseThrow();
        String reference = told.text().substring(opening.length()).strip();
        assertThat(reference).matches("[A-Z0-9]{8}");
        assertThat(log.text()).contains("error " + reference);
        assertNoStackTrace();
    }

    private Connection database() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + stage.database());
    }

    private void assertNoStackTrace(SlackDelivery... deliveries) {
        for (SlackDelivery delivery : deliveries) {
            assertThat(delivery.last().body()).doesNotContain("Exception", "at io.");
        }
        assertThat(stage.slack().workspace().messages())
                .allSatisfy(
                        message -> assertThat(message.text() + message.blocks()).doesNotContain("Exception", "at io."));
    }
}
