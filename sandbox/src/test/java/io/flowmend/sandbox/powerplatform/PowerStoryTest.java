package io.flowmend.sandbox.powerplatform;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static io.flowmend.sandbox.powerplatform.PowerFixture.ANNA;
import static io.flowmend.sandbox.powerplatform.PowerFixture.connections;
import static io.flowmend.sandbox.powerplatform.PowerFixture.maker;
import static org.assertj.core.api.Assertions.assertThat;

/** From Anna's changed password to the last resubmitted run, through the wire. */
final class PowerStoryTest {
    private PowerFixture sandbox;

    @BeforeEach
    void start() throws Exception {
        sandbox = new PowerFixture();
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void changedPasswordFailsElevenRunsOfThreeFlows() {
        List<PowerRun> runs = sandbox.control().annasMorning(Duration.ZERO);

        assertThat(runs).hasSize(11);
        assertThat(runs).extracting(PowerRun::status).containsOnly(RunStatus.FAILED);
        assertThat(runs)
                .extracting(PowerRun::flow)
                .containsOnly(
                        ContosoFlows.INVOICE_INTAKE, ContosoFlows.INVOICE_APPROVAL, ContosoFlows.OVERDUE_REMINDERS);
        assertThat(sandbox.tenant().flows()).hasSizeGreaterThanOrEqualTo(12);
        sandbox.tenant().flows().stream()
                .filter(flow -> !flow.owner().equals(ANNA))
                .forEach(flow -> assertThat(sandbox.control().run(flow.id(), 1))
                        .as(flow.name())
                        .extracting(PowerRun::status)
                        .doesNotContain(RunStatus.FAILED));
    }

    @ParameterizedTest
    @EnumSource
    void everyStorysRunsFail(PowerStory story) {
        List<PowerRun> runs = sandbox.control().begin(story, Duration.ZERO);
        sandbox.clock.pass(Duration.ofSeconds(1));

        assertThat(runs)
                .isNotEmpty()
                .allSatisfy(run -> assertThat(
                                sandbox.tenant().run(run.name()).orElseThrow().status())
                        .isEqualTo(RunStatus.FAILED));
    }

    @Test
    void connectionsShowEntrasRefusalUntilTheOwnerSignsIn() throws Exception {
        sandbox.control().changePassword(ANNA);
        JsonNode broken = annasOutlook();

        assertThat(broken.at("/properties/statuses/0/status").asText()).isEqualTo("Error");
        assertThat(broken.at("/properties/statuses/0/target").asText()).isEqualTo("token");
        assertThat(broken.at("/properties/statuses/0/error/code").asText()).isEqualTo("Unauthorized");
        assertThat(broken.at("/properties/statuses/0/error/message").asText())
                .startsWith("Failed to refresh access token for service: aadcertificate. Correlation Id=")
                .contains("\"error\":\"invalid_grant\"", "AADSTS50173: ", "\"error_codes\":[50173]")
                .contains("UTC TimeStamp=11/22/2026 10:00:00 AM");

        sandbox.clock.pass(Duration.ofMinutes(5));
        assertThat(sandbox.control().signInAll(ANNA)).isEqualTo(2);
        JsonNode mended = annasOutlook();
        assertThat(mended.at("/properties/statuses").toString()).isEqualTo("[{\"status\":\"Connected\"}]");
        assertThat(mended.at("/properties/lastModifiedTime").asText()).isEqualTo("2026-11-22T10:05:00.0000000Z");
    }

    private JsonNode annasOutlook() throws Exception {
        JsonNode all = sandbox.powerApps(connections("/apis/shared_office365/connections"));
        for (JsonNode each : all.path("value")) {
            if (each.at("/properties/createdBy/id").asText().equals(ANNA)) {
                return each;
            }
        }
        throw new AssertionError(all);
    }

    @Test
    void resubmittedRunComesLaterRunsAndSucceeds() throws Exception {
        PowerRun failed = sandbox.control().annasMorning(Duration.ZERO).get(0);
        sandbox.control().signInAll(ANNA);

        HttpResponse<String> answer = sandbox.resubmit(failed);

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body()).isEmpty();
        assertThat(resubmitted(failed)).isEmpty();
        sandbox.clock.pass(Duration.ofSeconds(1));
        JsonNode running = resubmitted(failed).get(0);
        assertThat(running.at("/properties/status").asText()).isEqualTo("Running");
        assertThat(running.path("properties").has("endTime")).isFalse();
        assertThat(running.at("/properties/correlation/clientKeywords/0").asText())
                .isEqualTo("resubmitFlow");
        sandbox.clock.pass(Duration.ofSeconds(4));
        JsonNode done = resubmitted(failed).get(0);
        assertThat(done.at("/properties/status").asText()).isEqualTo("Succeeded");
        assertThat(done.path("properties").has("code")).isFalse();
        assertThat(done.path("properties").has("error")).isFalse();
        assertThat(sandbox.tenant().books().resubmits(failed.name())).isEqualTo(1);
        assertThat(sandbox.tenant().books().sideEffects(done.path("name").asText()))
                .isNotEmpty();
        assertThat(sandbox.tenant().books().sideEffects(failed.name())).isEmpty();
    }

    private List<JsonNode> resubmitted(PowerRun source) throws Exception {
        JsonNode runs = sandbox.flows(maker("/flows/" + source.flow() + "/runs"));
        List<JsonNode> found = new ArrayList<>();
        runs.path("value").forEach(run -> {
            if (run.at("/properties/trigger/sourceHistoryName").asText().equals(source.name())) {
                found.add(run);
            }
        });
        return found;
    }

    @Test
    void resubmittedWithoutMendingFailsAgain() throws Exception {
        PowerRun failed = sandbox.control().annasMorning(Duration.ZERO).get(0);

        assertThat(sandbox.resubmit(failed).statusCode()).isEqualTo(202);
        sandbox.clock.pass(Duration.ofSeconds(5));

        assertThat(resubmitted(failed).get(0).at("/properties/status").asText()).isEqualTo("Failed");
    }
}
