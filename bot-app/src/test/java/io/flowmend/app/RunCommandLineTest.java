package io.flowmend.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What 'diagnose --run' prints, and how it tells what is wrong with a file. */
class RunCommandLineTest {

    private static final Path RUNS = Path.of("../bot-core/src/test/resources/runs");

    @TempDir
    private Path folder;

    @Test
    void jsonNamesActionConnectorAndConnection() throws IOException {
        CommandRun run = CommandRun.of(
                "diagnose",
                "--format",
                "json",
                "--run",
                RUNS.resolve("01-body-behind-link.json").toString());

        JsonNode json = JsonMapper.builder().build().readTree(run.out());
        assertThat(run.exitCode()).isZero();
        assertThat(json.path("cause").asText()).isEqualTo("auth.password_changed");
        assertThat(json.path("action").asText()).isEqualTo("Get_items");
        assertThat(json.path("connector").asText()).isEqualTo("shared_sharepointonline");
        assertThat(json.path("connection").asText()).startsWith("shared-sharepointonl");
        assertThat(json.path("playbook").asText()).isEqualTo("fix-connection");
    }

    @Test
    void whatThereIsNoneOfIsNull() throws IOException {
        CommandRun run = CommandRun.of(
                "diagnose",
                "--format=json",
                "--run",
                RUNS.resolve("28-top-alone.json").toString());

        JsonNode json = JsonMapper.builder().build().readTree(run.out());
        assertThat(json.path("cause").asText()).isEqualTo("cascade");
        assertThat(json.path("action").isNull()).isTrue();
        assertThat(json.path("connection").isNull()).isTrue();
    }

    @Test
    void explanationTellsWhyOtherActionsWereNotChosen() {
        CommandRun run = CommandRun.of(
                "diagnose",
                "--explain",
                "--run",
                RUNS.resolve("24-handled-failure-is-not-the-cause.json").toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("the run failed of this one", "the flow took care of it", "Decided by the rule");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "nb"})
    void textTellsWhereItFailedAndWhatRunningItAgainRepeats(String locale) {
        CommandRun run = CommandRun.of(
                "diagnose",
                "--locale",
                locale,
                "--run",
                RUNS.resolve("24-handled-failure-is-not-the-cause.json").toString());

        Says says = Says.in(locale);
        assertThat(run.out())
                .startsWith(says.cause("gateway.unreachable") + "\n")
                .contains(
                        says.text("bot.run.action") + ": Insert row\n",
                        says.text("bot.run.connector") + ": shared_sql\n",
                        says.text("bot.run.repeats") + ": Create file\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nonsense                                                    | the file     | one JSON object
            []                                                          | the file     | "run"
            {"run": 3}                                                  | run          | as the service returns it
            {"run": {"properties": {}}}                                 | run.properties.status | "Failed"
            {"run": {"properties": {"status": 7}}}                      | run.properties.status | found number
            {"run": {"properties": {"status": "Failed"}}, "actions": 1} | actions      | a list
            {"run": {"properties": {"status": "Failed"}}, "actions": [{}]} | actions[0].name | found nothing
            {"run": {"properties": {"status": "Failed"}}, "connections": {"a": 1}} | connections | a list
            {"run": {"properties": {"status": "Failed"}}, "contents": []} | contents   | bodies by their links
            {"run": {"properties": {"status": "Failed"}}, "repetitions": {"a/b": 1}} | repetitions.a/b | a list
            {"run": {"properties": {"status": "Failed"}}, "flow": "x"}  | flow         | a flow
            """)
    void damagedFileIsToldByFieldAndExpectation(String content, String field, String expected) throws IOException {
        Path file = Files.writeString(folder.resolve("run.json"), content);

        CommandRun run = CommandRun.of("diagnose", "--run", file.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).contains(field + ":", expected).doesNotContain("Exception");
    }

    @Test
    void missingFileIsNamed() {
        CommandRun run =
                CommandRun.of("diagnose", "--run", folder.resolve("none.json").toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("none.json").doesNotContain("Exception");
    }
}
