package io.flowmend.sandbox.powerplatform;

import com.fasterxml.jackson.databind.JsonNode;
import io.flowmend.sandbox.entra.EntraLogin;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.flowmend.sandbox.powerplatform.PowerFixture.ANNA;
import static io.flowmend.sandbox.powerplatform.PowerFixture.admin;
import static io.flowmend.sandbox.powerplatform.PowerFixture.encoded;
import static io.flowmend.sandbox.powerplatform.PowerFixture.json;
import static io.flowmend.sandbox.powerplatform.PowerFixture.maker;
import static io.flowmend.sandbox.powerplatform.PowerFixture.ok;
import static io.flowmend.sandbox.powerplatform.PowerFixture.with;
import static org.assertj.core.api.Assertions.assertThat;

/** Runs in lists and alone, in pages, filtered, and for administrators. */
final class RunShapesTest {
    private static final String FLOW = ContosoFlows.INVOICE_INTAKE;
    private static final String RUNS = maker("/flows/" + FLOW + "/runs");

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
    void failedRunSaysNothingButTheRollUp() throws Exception {
        sandbox.control().changePassword(ANNA);
        PowerRun failed = sandbox.control().run(FLOW, 1).get(0);

        JsonNode row = sandbox.flows(RUNS).at("/value/0");
        JsonNode properties = row.path("properties");

        assertThat(row.path("name").asText()).isEqualTo(failed.name()).matches("0858\\d{25}CU\\d{2,3}");
        assertThat(row.path("id").asText()).isEqualTo(RUNS + "/" + failed.name());
        assertThat(row.path("type").asText()).isEqualTo("Microsoft.ProcessSimple/environments/flows/runs");
        assertThat(properties.path("status").asText()).isEqualTo("Failed");
        assertThat(properties.path("code").asText()).isEqualTo("ActionFailed");
        assertThat(properties.at("/error/code").asText()).isEqualTo("ActionFailed");
        assertThat(properties.at("/error/message").asText())
                .isEqualTo("An action failed. No dependent actions succeeded.");
        assertThat(properties.path("startTime").asText()).isEqualTo("2026-11-22T10:00:00.0000000Z");
        assertThat(properties.at("/trigger/name").asText()).isEqualTo("manual");
        assertThat(properties.at("/trigger/originHistoryName").asText()).isEqualTo(failed.name());
        assertThat(properties.path("trigger").has("sourceHistoryName")).isFalse();
        assertThat(properties.has("actions")).isFalse();
        assertThat(properties.path("isAborted").asBoolean()).isFalse();
    }

    @Test
    void runAloneHasNoActionsUnlessAskedFor() throws Exception {
        String run = RUNS + "/" + sandbox.control().run(FLOW, 1).get(0).name();

        assertThat(sandbox.flows(run).path("properties").has("actions")).isFalse();
        JsonNode actions = sandbox.flows(run + "?$expand=properties%2Factions").at("/properties/actions");
        assertThat(actions.at("/Create_item/status").asText()).isEqualTo("Succeeded");
        assertThat(actions.path("Create_item").has("name")).isFalse();
    }

    @Test
    void sixtyRunsTakeTwoPagesNewestFirst() throws Exception {
        sandbox.control().changePassword(ANNA);
        for (int i = 0; i < 60; i++) {
            sandbox.control().run(FLOW, 1);
            sandbox.clock.pass(Duration.ofSeconds(1));
        }

        JsonNode first = sandbox.flows(RUNS);
        sandbox.control().run(FLOW, 1);
        String next = first.path("nextLink").asText();
        JsonNode second = ok(sandbox.call("GET", next, sandbox.token(EntraLogin.FLOW)));

        assertThat(first.path("value")).hasSize(50);
        assertThat(next).startsWith("http://127.0.0.1:").contains("%24skiptoken=", "api-version=2016-11-01");
        assertThat(second.path("value")).hasSize(12);
        assertThat(second.has("nextLink")).isFalse();
        List<String> names = new ArrayList<>();
        first.path("value").forEach(run -> names.add(run.path("name").asText()));
        second.path("value").forEach(run -> names.add(run.path("name").asText()));
        assertThat(names).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void topSetsThePageAndGoesAlong() throws Exception {
        sandbox.control().run(FLOW, 5);

        JsonNode page = sandbox.flows(RUNS + "?$top=2&$filter=" + encoded("status eq 'Succeeded'"));

        assertThat(page.path("value")).hasSize(2);
        assertThat(page.path("nextLink").asText()).contains("%24top=2", "%24filter=status%20eq");
        refused(sandbox.flow("GET", with(RUNS + "?$top=none")), 400, "InvalidRequestContent");
    }

    @Test
    void filterTakesStatusAndStartTimes() throws Exception {
        sandbox.control().run(FLOW, 2);
        sandbox.control().changePassword(ANNA);
        sandbox.clock.pass(Duration.ofMinutes(1));
        Instant from = sandbox.clock.instant();
        sandbox.control().run(FLOW, 3);

        assertThat(filtered("status eq 'Failed'")).hasSize(3);
        assertThat(filtered("status eq 'Succeeded' and startTime ge 2026-11-22T00:00:00Z"))
                .hasSize(2);
        assertThat(filtered("startTime ge " + from)).hasSize(3);
        assertThat(filtered("startTime lt " + from + " and startTime ge 2026-11-22T00:00:00Z"))
                .hasSize(2);
        refused(sandbox.flow("GET", with(RUNS + "?$filter=nonsense")), 400, "InvalidFilterInQueryString");
        sandbox.tenant().rules(PowerRules.forTests().refusing(PowerRules.Refusal.RUN_FILTER));
        refused(
                sandbox.flow("GET", with(RUNS + "?$filter=" + encoded("status eq 'Failed'"))),
                400,
                "InvalidFilterInQueryString");
    }

    private JsonNode filtered(String filter) throws Exception {
        return sandbox.flows(RUNS + "?$filter=" + encoded(filter)).path("value");
    }

    @Test
    void administratorsSeeRunsWhereTheRulesLetThem() throws Exception {
        String path = admin("/flows/" + FLOW + "/runs");

        assertThat(sandbox.flows(path).path("value")).hasSize(2);
        sandbox.tenant().rules(PowerRules.forTests().refusing(PowerRules.Refusal.ADMIN_RUNS));
        refused(sandbox.flow("GET", with(path)), 404, "NotFound");
        assertThat(sandbox.flows(RUNS).path("value")).hasSize(2);
    }

    @Test
    void unknownRunIsToldAsTheEngineBeneathDoes() throws Exception {
        HttpResponse<String> answer = sandbox.flow("GET", with(RUNS + "/none"));

        refused(answer, 404, "AzureResourceManagerRequestFailed");
        assertThat(json(answer).at("/error/message").asText())
                .startsWith("Request to Azure Resource Manager failed with error: '{\"error\":{\"code\":")
                .contains("WorkflowRunNotFound");
    }

    @Test
    void runningRunIsCancelledOnceOnly() throws Exception {
        sandbox.tenant().rules(PowerRules.forTests().runsTaking(Duration.ofSeconds(10)));
        PowerRun run = sandbox.control().run(FLOW, 1).get(0);
        String path = with(RUNS + "/" + run.name() + "/cancel");

        assertThat(sandbox.flow("POST", path).statusCode()).isEqualTo(200);
        assertThat(sandbox.flow("POST", path).statusCode()).isEqualTo(409);
        sandbox.clock.pass(Duration.ofSeconds(20));
        assertThat(sandbox.tenant().run(run.name()).orElseThrow().status()).isEqualTo(RunStatus.CANCELLED);
        assertThat(sandbox.tenant().books().sideEffects(run.name())).isEmpty();
    }

    @Test
    void pollWithABrokenConnectionLeavesNoRunButAFailedHistory() throws Exception {
        String flow = ContosoFlows.ARCHIVE;
        String owner = sandbox.tenant().flow(flow).orElseThrow().owner();
        sandbox.control().changePassword(owner);

        assertThat(sandbox.control().run(flow, 1)).isEmpty();

        String trigger = encoded("When_a_file_is_created_(properties_only)");
        JsonNode newest = sandbox.flows(maker("/flows/" + flow + "/triggers/" + trigger + "/histories"))
                .at("/value/0/properties");
        assertThat(newest.path("status").asText()).isEqualTo("Failed");
        assertThat(newest.path("fired").asBoolean()).isFalse();
        assertThat(sandbox.flows(maker("/flows/" + flow + "/runs")).path("value"))
                .hasSize(2);
    }

    private static void refused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(json(answer).at("/error/code").asText()).isEqualTo(code);
    }
}
