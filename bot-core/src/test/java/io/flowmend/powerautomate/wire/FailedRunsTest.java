package io.flowmend.powerautomate.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.flowmend.diagnosis.Diagnostician;
import io.flowmend.diagnosis.run.RunDiagnosis;
import io.flowmend.diagnosis.run.RunDiagnostician;
import io.flowmend.knowledge.CauseReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Failed runs as the service spells them: the cause, the action and the connection are right in all. */
class FailedRunsTest {

    private static final Path RUNS = Path.of("src/test/resources/runs");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final RunDiagnostician DIAGNOSTICIAN =
            new RunDiagnostician(new Diagnostician(CauseReader.builtIn())::diagnose);

    static List<Path> runs() throws IOException {
        try (Stream<Path> files = Files.list(RUNS)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("runs")
    void causeActionAndConnectionAreFound(Path file) throws IOException {
        String json = Files.readString(file);
        JsonNode expected = MAPPER.readTree(json).path("expect");

        RunDiagnosis found = DIAGNOSTICIAN.diagnose(new RunFileReader().read(json));

        assertThat(List.of(found.diagnosis().cause().value(), found.action(), found.connection()))
                .as("%s by %s", found.diagnosis().evidence(), found.path())
                .containsExactly(
                        expected.path("cause").asText(),
                        expected.path("action").asText(""),
                        expected.path("connection").asText(""));
        assertThat(found.isTrigger()).isEqualTo(expected.path("trigger").asBoolean());
        if (expected.has("repeats")) {
            assertThat(found.repeats())
                    .isEqualTo(expected.path("repeats")
                            .valueStream()
                            .map(JsonNode::asText)
                            .toList());
        }
    }

    @Test
    void thereAreEnough() throws IOException {
        assertThat(runs()).hasSizeGreaterThanOrEqualTo(30);
    }
}
