package io.flowmend.sandbox.powerplatform;

import com.fasterxml.jackson.databind.JsonNode;
import io.flowmend.sandbox.wire.FakeApp;
import io.flowmend.sandbox.wire.Json;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.flowmend.sandbox.powerplatform.PowerFixture.ANNA;
import static io.flowmend.sandbox.powerplatform.PowerFixture.connections;
import static io.flowmend.sandbox.powerplatform.PowerFixture.json;
import static io.flowmend.sandbox.powerplatform.PowerFixture.maker;
import static io.flowmend.sandbox.powerplatform.PowerFixture.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What goes wrong on command, the tenant's own books, and what flows tell by themselves. */
final class PowerFaultsTest {
    private static final String FLOW = ContosoFlows.INVOICE_INTAKE;

    private PowerFixture sandbox;

    @BeforeEach
    void start() throws Exception {
        sandbox = new PowerFixture();
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private PowerRun failed() {
        sandbox.control().changePassword(ANNA);
        return sandbox.control().run(FLOW, 1).get(0);
    }

    private HttpResponse<String> runs() throws IOException, InterruptedException {
        return sandbox.flow("GET", with(maker("/flows/" + FLOW + "/runs")));
    }

    @Test
    void faultsComeInTheirOrderForThatManyCallsOfTheirOperations() throws Exception {
        sandbox.power.faults().next(2, PowerOperation.RUNS, new PowerFault.Limited(429, 7));
        sandbox.power.faults().next(1, PowerOperation.RUNS, new PowerFault.Limited(503, 0));
        sandbox.power.faults().next(1, PowerOperation.RUNS, new PowerFault.Refuse(403, "Forbidden", "No."));
        sandbox.power.faults().next(1, Set.of(PowerOperation.RUNS), new PowerFault.Down(401));

        assertThat(runs().headers().firstValue("Retry-After")).contains("7");
        assertThat(runs().statusCode()).isEqualTo(429);
        HttpResponse<String> bare = runs();
        assertThat(bare.statusCode()).isEqualTo(503);
        assertThat(bare.headers().firstValue("Retry-After")).isEmpty();
        assertThat(json(runs()).at("/error/code").asText()).isEqualTo("Forbidden");
        assertThat(runs().statusCode()).isEqualTo(401);
        assertThat(runs().statusCode()).isEqualTo(200);
        assertThat(sandbox.power.journal().calls(PowerOperation.RUNS))
                .extracting(PowerCall::status)
                .containsExactly(429, 429, 503, 403, 401, 200);
    }

    @Test
    void cutConnectionTakesNoEffectAndLostAnswerDoes() throws Exception {
        PowerRun run = failed();
        sandbox.power.faults().next(1, PowerOperation.RESUBMIT, new PowerFault.Cut());
        sandbox.power.faults().next(1, PowerOperation.RESUBMIT, new PowerFault.AnswerLost());

        assertThatThrownBy(() -> sandbox.resubmit(run)).isInstanceOf(IOException.class);
        assertThat(sandbox.tenant().books().resubmits(run.name())).isZero();
        assertThatThrownBy(() -> sandbox.resubmit(run)).isInstanceOf(IOException.class);
        assertThat(sandbox.tenant().books().resubmits(run.name())).isEqualTo(1);
    }

    @Test
    void answerThatNeverComesFollowsAnEffect() throws Exception {
        PowerRun run = failed();
        sandbox.power.faults().next(1, PowerOperation.RESUBMIT, new PowerFault.NoAnswer());
        sandbox.patience = Duration.ofMillis(400);

        assertThatThrownBy(() -> sandbox.resubmit(run)).isInstanceOf(HttpTimeoutException.class);

        assertThat(sandbox.tenant().books().resubmits()).isEqualTo(Map.of(run.name(), 1));
        sandbox.clock.pass(Duration.ofSeconds(5));
        assertThat(sandbox.tenant().runs(FLOW).get(0).source()).isEqualTo(run.name());
    }

    @Test
    void resubmitIsRefusedOfWhatIsNotThereOrOff() throws Exception {
        PowerRun run = failed();
        HttpResponse<String> wrongTrigger = sandbox.flow(
                "POST", with(maker("/flows/" + FLOW + "/triggers/other/histories/" + run.name() + "/resubmit")));
        HttpResponse<String> noRun =
                sandbox.flow("POST", with(maker("/flows/" + FLOW + "/triggers/manual/histories/none/resubmit")));
        sandbox.control().set(FLOW, PowerFlow.State.SUSPENDED);
        HttpResponse<String> off = sandbox.resubmit(run);

        assertThat(wrongTrigger.statusCode()).isEqualTo(404);
        assertThat(noRun.statusCode()).isEqualTo(404);
        assertThat(off.statusCode()).isEqualTo(409);
        assertThat(json(off).at("/error/code").asText()).isEqualTo("WorkflowTriggerIsNotEnabled");
        assertThat(sandbox.tenant().books().resubmits(run.name())).isZero();
    }

    @Test
    void statusLagsBehindTheBreakAndTheMend() throws Exception {
        sandbox.tenant().rules(PowerRules.forTests().lagging(Duration.ofSeconds(30)));
        String name = sandbox.tenant().connections().get(0).name();

        sandbox.control().changePassword(ANNA);
        assertThat(status(name)).isEqualTo("Connected");
        assertThat(sandbox.control().run(FLOW, 1).get(0).status()).isEqualTo(RunStatus.FAILED);
        sandbox.clock.pass(Duration.ofSeconds(30));
        assertThat(status(name)).isEqualTo("Error");
        sandbox.control().signIn(name);
        assertThat(status(name)).isEqualTo("Error");
        sandbox.clock.pass(Duration.ofSeconds(30));
        assertThat(status(name)).isEqualTo("Connected");
    }

    private String status(String name) throws Exception {
        JsonNode all = sandbox.powerApps(connections("/connections")).path("value");
        for (JsonNode each : all) {
            if (each.path("name").asText().equals(name)) {
                return each.at("/properties/statuses/0/status").asText();
            }
        }
        throw new AssertionError(all);
    }

    @Test
    void disabledAccountCannotMendItsConnections() {
        sandbox.control().disable(ANNA);

        assertThat(sandbox.control().signInAll(ANNA)).isZero();
        sandbox.control().enable(ANNA);
        assertThat(sandbox.control().signInAll(ANNA)).isEqualTo(2);
    }

    @Test
    void catchScopeTellsWhileTheRunStillRuns() throws Exception {
        String flow = ContosoFlows.PURCHASE_ORDERS;
        sandbox.control()
                .changePassword(sandbox.tenant().flow(flow).orElseThrow().owner());
        PowerRun run = sandbox.control().run(flow, 1).get(0);

        FakeApp.Received told = sandbox.bot.waitFor(1).get(0);
        JsonNode body = Json.parse(told.body()).orElseThrow();

        assertThat(told.header("Authorization")).isEqualTo("Bearer hook-secret");
        assertThat(body.path("schema").asText()).isEqualTo("flowmend.failure.v1");
        assertThat(body.path("environmentId").asText()).isEqualTo(PowerTenant.ENVIRONMENT);
        assertThat(body.path("flowId").asText()).isEqualTo(flow);
        assertThat(body.path("flowName").asText()).isEqualTo("Purchase orders to finance");
        assertThat(body.path("runId").asText()).isEqualTo(run.name());
        JsonNode actions = Json.parse(body.path("failedActions").asText()).orElseThrow();
        assertThat(actions.at("/0/name").asText()).isEqualTo("Create_item");
        assertThat(actions.at("/0/status").asText()).isEqualTo("Failed");
        assertThat(sandbox.tenant().run(run.name()).orElseThrow().status()).isEqualTo(RunStatus.RUNNING);
        sandbox.clock.pass(Duration.ofSeconds(1));
        assertThat(sandbox.tenant().run(run.name()).orElseThrow().status()).isEqualTo(RunStatus.FAILED);
        List<String> names = sandbox.tenant().run(run.name()).orElseThrow().actions().stream()
                .map(ActionResult::name)
                .toList();
        assertThat(names).contains("Try", "Catch", "Terminate");
    }

    @Test
    void failureIsToldAgainUntilItIsTaken() throws Exception {
        sandbox.power.hook().retryAfter(List.of(Duration.ZERO, Duration.ZERO, Duration.ZERO));
        sandbox.bot.reply(FakeApp.Reply.status(503), FakeApp.Reply.status(429), FakeApp.Reply.status(202));
        sandbox.control().tellFailures(FLOW, true);

        failed();

        List<FakeApp.Received> told = sandbox.bot.waitFor(3);
        assertThat(told)
                .extracting(FakeApp.Received::body)
                .containsOnly(told.get(0).body());
    }

    @Test
    void refusedFailureIsNotToldAgain() throws Exception {
        sandbox.bot.reply(FakeApp.Reply.status(401));
        HookDelivery delivery = sandbox.power.hook().send("{}", "wrong").get();

        assertThat(delivery.status()).isEqualTo(401);
        assertThat(delivery.calledForAgain()).isFalse();
        assertThat(sandbox.bot.received().get(0).header("Authorization")).isEqualTo("Bearer wrong");
    }

    @Test
    void resetBringsEverythingBackToTheBeginning() {
        PowerRun run = failed();
        sandbox.control().reset();

        assertThat(sandbox.tenant().run(run.name())).isEmpty();
        assertThat(sandbox.tenant().connections())
                .allMatch(connection -> connection.status().connected());
        assertThat(sandbox.tenant().flows()).hasSize(14);
        assertThat(sandbox.tenant().books().sideEffects()).isEmpty();
    }
}
