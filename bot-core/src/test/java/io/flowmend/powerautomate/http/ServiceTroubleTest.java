package io.flowmend.powerautomate.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.flowmend.diagnosis.Diagnostician;
import io.flowmend.diagnosis.run.RunDiagnosis;
import io.flowmend.diagnosis.run.RunDiagnostician;
import io.flowmend.knowledge.Knowledge;
import io.flowmend.powerautomate.Answer;
import io.flowmend.powerautomate.FailureSource.Sweep;
import io.flowmend.powerautomate.Resubmitter.Submitted;
import io.flowmend.powerautomate.RunRef;
import io.flowmend.powerautomate.RunReport;
import io.flowmend.sandbox.powerplatform.ContosoFlows;
import io.flowmend.sandbox.powerplatform.PowerFault;
import io.flowmend.sandbox.powerplatform.PowerOperation;
import io.flowmend.sandbox.powerplatform.PowerTenant;
import io.flowmend.sandbox.wire.Json;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.flowmend.powerautomate.http.PowerStage.value;
import static org.assertj.core.api.Assertions.assertThat;

/** What the client makes of services that fail in the middle, send it elsewhere, or take its token back. */
class ServiceTroubleTest {

    private static final RunDiagnostician DIAGNOSTICIAN =
            new RunDiagnostician(new Diagnostician(Knowledge.load().causes())::diagnose);

    private PowerStage stage;
    private HttpPowerPlatform client;

    @BeforeEach
    void start() {
        stage = new PowerStage();
        client = stage.client();
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"CONTENTS", "CONNECTIONS", "FLOW", "REPETITIONS"})
    void partThatCannotBeReadNowIsWaitedForAndNotRememberedAsNothing(PowerOperation part) {
        RunRef run = stage.failedRun(
                part == PowerOperation.REPETITIONS ? ContosoFlows.OVERDUE_REMINDERS : ContosoFlows.INVOICE_INTAKE);
        fault(1, part, new PowerFault.Down(503));
        assertThat(client.runs().inspect(run, true)).isInstanceOf(Answer.TryLater.class);

        RunReport report = value(client.runs().inspect(run, true));
        assertThat(report.connections()).isNotEmpty();
        assertThat(cause(report)).isEqualTo("auth.password_changed");
    }

    @Test
    void actionsThatComeByThemselvesAreWaitedForToo() {
        RunRef run = stage.failedRun(ContosoFlows.INVOICE_INTAKE);
        ObjectNode properties = failed();
        fault(2, PowerOperation.RUN, new PowerFault.Answered(200, Json.object().set("properties", properties)));
        fault(1, PowerOperation.ACTIONS, new PowerFault.Limited(429, 5));
        assertThat(client.runs().inspect(run, true)).isInstanceOf(Answer.TryLater.class);

        stage.later(6);
        assertThat(cause(value(client.runs().inspect(run, true)))).isEqualTo("auth.password_changed");
    }

    @Test
    void serviceThatAsksToWaitIsAskedNothingUntilThen() {
        RunRef run = stage.failedRun(ContosoFlows.INVOICE_INTAKE);
        fault(1, PowerOperation.RUNS, new PowerFault.Limited(429, 30));

        assertThat(value(sweep()).missed()).hasSizeGreaterThan(5);
        assertThat(stage.calls(PowerOperation.RUNS)).isEqualTo(1);
        assertThat(sweep())
                .isInstanceOfSatisfying(
                        Answer.TryLater.class,
                        later -> assertThat(later.delay()).isEqualTo(Duration.ofSeconds(30)));
        stage.later(31);
        assertThat(value(sweep())).isEqualTo(new Sweep(List.of(run), List.of()));
    }

    @Test
    void partThatCannotBeReadIsLeftOutWhereTheRunIsWantedAsItIs() {
        RunRef run = stage.failedRun(ContosoFlows.INVOICE_INTAKE);
        fault(20, PowerOperation.CONTENTS, new PowerFault.Down(503));

        RunReport report = value(client.runs().inspect(run, false));

        assertThat(report.partly()).isTrue();
        assertThat(report.connections()).isNotEmpty();
        assertThat(cause(report)).startsWith("auth.");
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404})
    void linkToContentsThatHasExpiredIsLeftOutAndTheReportSaysSo(int status) {
        RunRef run = stage.failedRun(ContosoFlows.INVOICE_INTAKE);
        assertThat(value(client.runs().inspect(run, true)).partly()).isFalse();
        fault(20, PowerOperation.CONTENTS, new PowerFault.Refuse(status, "AuthenticationFailed", "expired"));

        RunReport report = value(client.runs().inspect(run, true));
        assertThat(cause(report)).startsWith("auth.");
        assertThat(report.partly()).isTrue();
    }

    @Test
    void nobodyIsFollowedElsewhere() {
        RunRef run = stage.failedRun(ContosoFlows.INVOICE_INTAKE);
        fault(1, PowerOperation.CONTENTS, new PowerFault.Moved(302, stage.flowApi() + "/elsewhere"));
        assertThat(value(client.runs().inspect(run, true)).partly()).isTrue();

        fault(1, PowerOperation.RUN, new PowerFault.Moved(307, stage.flowApi() + "/elsewhere"));
        assertThat(client.runs().inspect(run, true)).isInstanceOf(Answer.Refused.class);
        assertThat(stage.calls(PowerOperation.OTHER)).isZero();
    }

    @Test
    void ofOutputsThatAreVeryLongOrNoJsonTheBeginningIsRead() {
        RunRef run = stage.failedRun(ContosoFlows.INVOICE_INTAKE);
        String words = "AADSTS50173: The provided grant has expired due to it being revoked. " + "x".repeat(3_000_000);
        fault(20, PowerOperation.CONTENTS, new PowerFault.Answered(200, TextNode.valueOf(words)));

        assertThat(cause(value(client.runs().inspect(run, true)))).isEqualTo("auth.password_changed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://flowmend.example/contents",
                "https://evil.example/x.logic.azure.com",
                "http://prod-1.westeurope.logic.azure.com/contents",
                "https://not a link",
                "mailto:anna@contoso.example"
            })
    void linkToContentsElsewhereIsNotFollowed(String link) {
        RunRef run = stage.failedRun(ContosoFlows.INVOICE_INTAKE);
        ObjectNode properties = failed();
        ObjectNode action = properties.putObject("actions").putObject("Create_item");
        action.put("status", "Failed").put("code", "Unauthorized");
        action.putObject("outputsLink").put("uri", link);
        fault(1, PowerOperation.RUN, new PowerFault.Answered(200, Json.object().set("properties", properties)));

        assertThat(value(client.runs().inspect(run, true)).run()).isEqualTo(run);
        assertThat(stage.calls(PowerOperation.CONTENTS)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/next", "https://user@localhost/next", "https://no link", "/relative"})
    void nextPageElsewhereIsNotFollowed(String link) {
        stage.failedRun(ContosoFlows.INVOICE_INTAKE);
        ObjectNode page = Json.object().put("nextLink", link);
        page.putArray("value");
        fault(1, PowerOperation.FLOWS, new PowerFault.Answered(200, page));

        assertThat(sweep())
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.why()).isEqualTo(Answer.Refusal.INVALID));
    }

    @Test
    void pageThatLeadsToItselfEnds() {
        ObjectNode page = Json.object().put("nextLink", stage.flowApi() + "/again");
        page.putArray("value");
        fault(2, PowerOperation.FLOWS, new PowerFault.Answered(200, page));
        fault(20, PowerOperation.OTHER, new PowerFault.Answered(200, page));

        assertThat(sweep()).isInstanceOf(Answer.Refused.class);
        assertThat(stage.calls(PowerOperation.OTHER)).isEqualTo(1);
    }

    @Test
    void flowWhoseRunsCannotBeSeenNowHidesNoOther() {
        RunRef run = stage.failedRun(ContosoFlows.INVOICE_INTAKE);
        fault(1, PowerOperation.RUNS, new PowerFault.Down(504));

        Sweep first = value(sweep());
        assertThat(first.missed()).hasSize(1);
        assertThat(first.failed().contains(run)).isNotEqualTo(first.missed().contains(run.flow()));
        assertThat(value(sweep())).isEqualTo(new Sweep(List.of(run), List.of()));
    }

    @Test
    void flowWhoseRunsLeadElsewhereIsLookedAtAgainAndHidesNothing() {
        RunRef run = stage.failedRun(ContosoFlows.INVOICE_INTAKE);
        ObjectNode page = Json.object().put("nextLink", "https://evil.example/next");
        page.putArray("value");
        fault(2, PowerOperation.RUNS, new PowerFault.Answered(200, page));

        Sweep first = value(sweep());
        assertThat(first.missed()).hasSize(1);
        assertThat(first.failed().contains(run)).isNotEqualTo(first.missed().contains(run.flow()));
        assertThat(value(sweep())).isEqualTo(new Sweep(List.of(run), List.of()));
    }

    @Test
    void tokenForSomebodyElseIsToldAsSuch() {
        RunRef run = stage.failedRun(ContosoFlows.INVOICE_INTAKE);
        fault(
                2,
                PowerOperation.RUN,
                new PowerFault.Refuse(401, "InvalidAuthenticationTokenAudience", "wrong audience 'https://x/'"));

        assertThat(client.runs().inspect(run, true)).isInstanceOfSatisfying(Answer.Refused.class, refused -> {
            assertThat(refused.why()).isEqualTo(Answer.Refusal.NOT_SIGNED_IN);
            assertThat(refused.detail()).contains("InvalidAuthenticationTokenAudience");
        });
    }

    @Test
    void tokenThatWasTakenBackIsReplacedForAResubmissionToo() {
        RunRef run = stage.failedRun(ContosoFlows.INVOICE_INTAKE);
        fault(1, PowerOperation.RESUBMIT, new PowerFault.Refuse(401, "InvalidAuthenticationToken", "revoked"));

        assertThat(client.resubmitter().resubmit(run, "manual")).isEqualTo(new Submitted.Accepted());
        assertThat(stage.power().tenant().books().resubmits(run.run())).isEqualTo(1);
    }

    @Test
    void tokenThatWasTakenBackIsReplacedOnce() {
        RunRef run = stage.failedRun(ContosoFlows.INVOICE_INTAKE);
        value(client.runs().inspect(run, true));
        long tokens = stage.calls(PowerOperation.TOKEN);
        fault(1, PowerOperation.RUN, new PowerFault.Refuse(401, "InvalidAuthenticationToken", "revoked"));

        assertThat(client.runs().inspect(run, true)).isInstanceOf(Answer.Got.class);
        assertThat(stage.calls(PowerOperation.TOKEN)).isEqualTo(tokens + 1);

        fault(2, PowerOperation.RUN, new PowerFault.Refuse(401, "InvalidAuthenticationToken", "revoked"));
        assertThat(client.runs().inspect(run, true))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.why()).isEqualTo(Answer.Refusal.NOT_SIGNED_IN));
        assertThat(stage.calls(PowerOperation.TOKEN)).isEqualTo(tokens + 1);
    }

    private Answer<Sweep> sweep() {
        return client.failures()
                .failedRuns(PowerTenant.ENVIRONMENT, flow -> stage.now().minusSeconds(600));
    }

    private static ObjectNode failed() {
        ObjectNode properties = Json.object().put("status", "Failed").put("startTime", "2026-11-26T12:00:00Z");
        properties.putObject("trigger").put("name", "manual").put("status", "Succeeded");
        return properties;
    }

    private void fault(int times, PowerOperation operation, PowerFault fault) {
        stage.power().faults().next(times, operation, fault);
    }

    private static String cause(RunReport report) {
        RunDiagnosis found = DIAGNOSTICIAN.diagnose(report.happened());
        return found.diagnosis().cause().value();
    }
}
