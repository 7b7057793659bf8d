package io.flowmend.app;

import com.fasterxml.jackson.databind.JsonNode;
import io.flowmend.sandbox.slack.SlackMessage;
import io.flowmend.sandbox.slack.SlackPerson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Texts that somebody planted: markup is shown letter by letter, and secrets appear nowhere. */
class PlantedTextTest {

    private static final String EVIL = "<!channel> & *bold* <@U0BJORN>";
    private static final String ALERTS = "C0ALERTS";
    private static final String CAUSE = "auth.password_changed";

    @TempDir
    private Path folder;

    private SlackStage stage;

    @BeforeEach
    void open() throws Exception {
        stage = SlackStage.open(folder);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void namesThatLookLikeMarkupAreShownLetterByLetter() {
        stage.slack().workspace().addPerson(new SlackPerson("U0EVIL", EVIL, EVIL, "en-US", "Europe/Oslo"));
        stage.slack().workspace().openDirect("U0EVIL");
        Member evil = stage.member("U0EVIL");

        evil.says(ALERTS, "@Flowmend The data policy forbids flow '" + EVIL + "': it violates the DLP policy");
        SlackMessage card = evil.sees(ALERTS, evil.says().cause("policy.dlp_blocked"));
        assertThat(Reading.text(card)).contains(EVIL);
        evil.presses(card, "bot.choice.walk");
        evil.sees(evil.direct(), evil.says().step("ask-data-policy-admin", "tell-admin", "title"));
        evil.seesIn(card, evil.says().text("bot.elsewhere.mending", Map.of("person", "<@" + evil.id() + ">")));

        assertThat(stage.botMessages()).isNotEmpty().allSatisfy(message -> {
            assertThat(message.text()).doesNotContain("<!", "<@U0BJORN>");
            message.blocks().forEach(PlantedTextTest::assertRingsNobody);
        });
    }

    /** Only text that Slack reads as markup, or an element made for it, can ring anybody. */
    private static void assertRingsNobody(JsonNode node) {
        if (node.isObject()) {
            String type = node.path("type").asText();
            assertThat(type).isNotIn("broadcast", "usergroup", "channel");
            assertThat(node.path("user_id").asText()).isNotEqualTo("U0BJORN");
            if (type.equals("mrkdwn")) {
                assertThat(node.path("text").asText()).doesNotContain("<!", "<@", "*bold*");
            }
            if (type.equals("plain_text")) {
                assertThat(node.path("text").asText()).doesNotContain("<!");
            }
        }
        node.forEach(PlantedTextTest::assertRingsNobody);
    }

    @Test
    void secretsInAPasteAreInNoMessageInNoLogAndNotInTheDatabase() throws Exception {
        Member anna = stage.anna();
        List<String> secrets = List.of(
                "Tr0ll-Pa55word-99",
                "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhbm5hIn0.c2lnbmF0dXJlLXNpZ25hdHVyZQ",
                "sv8Q~plantedClientSecretValue0123456789abc",
                "pLaNtEdSiGnAtUrE0123456789abcdefghijklmnopq");
        String paste = """
                {"error": {"code": "Unauthorized", "message": "AADSTS50173: The provided grant has expired"},
                 "password": "%s", "headers": {"Authorization": "Bearer %s"}, "client_secret": "%s",
                 "uri": "https://prod-01.logic.azure.com/workflows/1?sp=%%2Frun&sv=1.0&sig=%s"}
                """.formatted(secrets.toArray());

        String log;
        try (LogCapture capture = new LogCapture()) {
            anna.tells(paste);
            Walk.begin(
                            anna,
                            "fix-connection",
                            anna.sees(anna.direct(), anna.says().cause(CAUSE)))
                    .at("open-connections");
            anna.commands(ALERTS, "diagnose " + paste);
            anna.sees(ALERTS, anna.says().cause(CAUSE));
            stage.restart();
            log = capture.text();
        }

        assertThat(log).contains("diagnosed");
        String kept = contents(folder);
        assertThat(kept).contains("AADSTS50173");
        for (String secret : secrets) {
            assertThat(log).doesNotContain(secret);
            assertThat(kept).doesNotContain(secret);
            assertThat(stage.botMessages())
                    .isNotEmpty()
                    .allSatisfy(message ->
                            assertThat(message.text() + message.blocks()).doesNotContain(secret));
        }
        assertThat(log).doesNotContain(SlackStage.BOT_TOKEN, SlackStage.SIGNING_SECRET);
    }

    private static String contents(Path folder) throws IOException {
        StringBuilder contents = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                contents.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return contents.toString();
    }
}
