package io.flowmend.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the commands print, for people and for programs, and how a mistake is told: in one line, with exit code 2. */
class CommandLineTest {

    private static final String ERROR = "AADSTS50173: The provided grant has expired";
    private static final String CAUSE = "auth.password_changed";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"en", "nb"})
    void diagnosisAsTextSpeaksTheLanguageAskedFor(String locale) {
        CommandRun run = CommandRun.of("diagnose", "--locale", locale, ERROR);

        Says says = Says.in(locale);
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith(says.cause(CAUSE) + "\n")
                .contains(says.text("bot.diagnosis.who"), "AADSTS50173")
                .doesNotContain("*", "{");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void diagnosisAsJsonHasThePromisedFields() throws Exception {
        CommandRun run = CommandRun.of("diagnose", "--format", "json", ERROR);

        JsonNode json = MAPPER.readTree(run.out());
        assertThat(run.exitCode()).isZero();
        assertThat(json.path("cause").asText()).isEqualTo(CAUSE);
        assertThat(json.path("family").asText()).isEqualTo("auth");
        assertThat(json.path("confidence").isNumber()).isTrue();
        assertThat(json.path("alternatives").isArray()).isTrue();
        assertThat(json.path("playbook").asText()).isEqualTo("fix-connection");
        assertThat(json.path("reconnect_helps").asText()).isEqualTo("yes");
        assertThat(json.path("evidence").path(0).asText()).contains("AADSTS50173");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", ""})
    void textCanComeOnStandardInput(String argument) {
        String[] arguments = argument.isEmpty() ? new String[] {"diagnose"} : new String[] {"diagnose", argument};

        CommandRun run = CommandRun.reading("line one\n" + ERROR + "\n", arguments);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith(Says.in("en").cause(CAUSE) + "\n");
    }

    @Test
    void secretsInATextAreNotPrinted() {
        CommandRun text = CommandRun.of("diagnose", ERROR + " password=Tr0ll-Pa55word-99");
        CommandRun json = CommandRun.of("diagnose", "--format=JSON", ERROR + " password=Tr0ll-Pa55word-99");

        assertThat(text.out() + json.out()).doesNotContain("Tr0ll-Pa55word-99");
    }

    @Test
    void batchAnswersLineByLineInOrderWithTheIdsAsTheyCame() throws Exception {
        CommandRun run = CommandRun.reading("""
                {"id": "a", "text": "%s"}

                {"id": 7, "text": "Lunch at twelve?"}
                """.formatted(ERROR), "diagnose", "--batch");

        List<String> lines = run.out().lines().toList();
        assertThat(run.exitCode()).isZero();
        assertThat(lines).hasSize(2);
        JsonNode first = MAPPER.readTree(lines.getFirst());
        JsonNode second = MAPPER.readTree(lines.getLast());
        assertThat(first.path("id").asText()).isEqualTo("a");
        assertThat(first.path("cause").asText()).isEqualTo(CAUSE);
        assertThat(second.path("id").intValue()).isEqualTo(7);
        assertThat(second.path("cause").asText()).isEqualTo("not_a_failure");
        assertThat(List.copyOf(
                        first.properties().stream().map(field -> field.getKey()).toList()))
                .containsExactly("id", "cause", "family", "confidence", "alternatives", "playbook", "reconnect_helps");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "{\"id\": 2}", "{\"text\": \"a\"}", "[]", "{\"id\": 2, \"text\": "})
    void badLineOfABatchIsNamedByItsNumber(String line) {
        CommandRun run = CommandRun.reading("{\"id\": 1, \"text\": \"a\"}\n\n" + line + "\n", "diagnose", "--batch");

        assertMistake(run, "line 3", "expected");
        assertThat(run.out().lines()).hasSize(1);
    }

    @Test
    void redactCopiesItsInputWithoutTheSecrets() {
        CommandRun run = CommandRun.reading("""
                AADSTS50173 at 4:03, password=Tr0ll-Pa55word-99
                {\"client_secret\":\"planted-secret\",\"id\":\"3f2504e0-4f89-11d3-9a0c-0305e82c3301\"}""", "redact");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("""
                AADSTS50173 at 4:03, password=[removed: password]
                {\"client_secret\":\"[removed: secret]\",\"id\":\"3f2504e0-4f89-11d3-9a0c-0305e82c3301\"}""");
    }

    @Test
    void redactReadsItsInputForADashAndElseTakesItsArguments() {
        assertThat(CommandRun.reading("password=Tr0ll-Pa55word-99", "redact", "-")
                        .out())
                .isEqualTo("password=[removed: password]");
        assertThat(CommandRun.of("redact", "password=Tr0ll-Pa55word-99", "at 4:03")
                        .out())
                .isEqualToIgnoringNewLines("password=[removed: password] at 4:03");
    }

    @Test
    void nothingToDiagnoseIsAMistake() {
        assertMistake(CommandRun.of("diagnose"), "no text");
    }

    @Test
    void playbooksAreCheckedListedAndDrawn() {
        assertThat(CommandRun.of("playbooks", "check"))
                .extracting(CommandRun::exitCode)
                .isEqualTo(0);
        for (String locale : List.of("en", "nb")) {
            assertThat(CommandRun.of("playbooks", "list", "--locale", locale).out())
                    .contains("fix-connection", Says.in(locale).playbook("fix-connection"));
        }
        CommandRun drawing = CommandRun.of("playbooks", "draw", "fix-connection");
        assertThat(drawing.exitCode()).isZero();
        assertThat(drawing.out()).startsWith("flowchart").contains("find-connection");
    }

    @Test
    void unknownPlaybookIsAMistakeThatSaysWhereTheyAreListed() {
        assertMistake(CommandRun.of("playbooks", "draw", "fix-everything"), "fix-everything", "playbooks list");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "nb"})
    void explanationShowsTheStepsOfTheDecision(String locale) {
        CommandRun run = CommandRun.of("diagnose", "--explain", "--locale", locale, "403 items. " + ERROR);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains(Says.in(locale).text("bot.explain.title"))
                .contains(Says.in(locale).text("bot.explain.reason.no_status"))
                .contains("auth.password_changed", "https://learn.microsoft.com/entra/");
        assertMistake(CommandRun.of("diagnose", "--explain", "--format", "json", ERROR), "--explain", "json");
    }

    @Test
    void explanationNamesEverySecretThatWasRemovedButNotItsValue() {
        CommandRun run = CommandRun.of(
                "diagnose",
                "--explain",
                ERROR,
                "https://logic.azure.com/?sp=run&sig=q8Zt2n0xVb1kL7 client_secret=4vN~8pQ.z1");

        assertThat(run.out())
                .contains("2 secrets were removed first: signature, secret\n")
                .doesNotContain("q8Zt2n0xVb1kL7", "4vN~8pQ.z1");
        assertThat(CommandRun.of("diagnose", "--explain", ERROR).out()).contains("No secrets were found in it.\n");
    }

    @Test
    void languageThatFlowmendDoesNotSpeakIsRefusedByName() {
        assertMistake(CommandRun.of("diagnose", "--locale", "xx", ERROR), "--locale", "en, nb", "xx");
        assertThat(CommandRun.of("diagnose", "--locale", "no", ERROR).exitCode())
                .isZero();
    }

    @Test
    void unknownCommandOrOptionIsNamed() {
        for (String[] wrong : List.of(
                new String[] {"dignose", "text"},
                new String[] {"diagnose", "--colour", "text"},
                new String[] {"diagnose", "--format", "xml", "text"},
                new String[] {"demo", "--port", "eighty"})) {
            CommandRun run = CommandRun.of(wrong);
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err())
                    .containsAnyOf("dignose", "--colour", "xml", "eighty")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void demoOnATakenPortSaysSoInOneLine() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CommandRun run = CommandRun.of("demo", "--port", Integer.toString(taken.getLocalPort()));

            assertMistake(run, Integer.toString(taken.getLocalPort()), "choose another");
        }
    }

    @Test
    void serveOnATakenPortSaysSoInOneLine() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            Path config = config(taken.getLocalPort(), folder.resolve("flowmend.db"));

            CommandRun run = CommandRun.of("serve", "--config", config.toString());

            assertMistake(run, Integer.toString(taken.getLocalPort()));
        }
    }

    @Test
    void serveWithADatabaseThatCannotBeOneSaysSoInOneLine() throws Exception {
        Path noDatabase = Files.writeString(folder.resolve("letter.txt"), "Dear reader, ".repeat(1_000));
        for (Path database : List.of(noDatabase, noDatabase.resolve("flowmend.db"))) {
            CommandRun run =
                    CommandRun.of("serve", "--config", config(0, database).toString());

            assertMistake(run, "database should be", "letter.txt");
        }
    }

    private Path config(int port, Path database) throws IOException {
        return Files.writeString(folder.resolve("flowmend.yaml"), """
                port: %d
                database: %s
                slack: {bot-token: xoxb-planted-token, signing-secret: planted-secret}
                """.formatted(port, database));
    }

    @Test
    void serveNamesASettingsFileThatIsNotThereOrIsNoGood() throws Exception {
        assertMistake(
                CommandRun.of("serve", "--config", folder.resolve("none.yaml").toString()), "none.yaml");

        Path config = Files.writeString(folder.resolve("flowmend.yaml"), "colour: red\n");
        CommandRun run = CommandRun.of("serve", "--config", config.toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("'colour'", "slack.bot-token is missing").doesNotContain("\tat ");
    }

    private static void assertMistake(CommandRun run, String... parts) {
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).contains(parts).doesNotContain("Exception", "planted");
    }
}
