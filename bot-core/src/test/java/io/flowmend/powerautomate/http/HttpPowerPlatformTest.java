package io.flowmend.powerautomate.http;

import io.flowmend.diagnosis.Diagnostician;
import io.flowmend.diagnosis.run.RunDiagnosis;
import io.flowmend.diagnosis.run.RunDiagnostician;
import io.flowmend.incident.Failure;
import io.flowmend.incident.Subject;
import io.flowmend.knowledge.Knowledge;
import io.flowmend.powerautomate.Answer;
import io.flowmend.powerautomate.ConnectionState;
import io.flowmend.powerautomate.FlowRef;
import io.flowmend.powerautomate.Resubmission;
import io.flowmend.powerautomate.Resubmitter.Submitted;
import io.flowmend.powerautomate.RunRef;
import io.flowmend.powerautomate.RunReport;
import io.flowmend.powerautomate.RunStatus;
import io.flowmend.sandbox.entra.Contoso;
import io.flowmend.sandbox.entra.EntraBar;
import io.flowmend.sandbox.powerplatform.ContosoFlows;
import io.flowmend.sandbox.powerplatform.PowerFault;
import io.flowmend.sandbox.powerplatform.PowerOperation;
import io.flowmend.sandbox.powerplatform.PowerPlatformSandbox;
import io.flowmend.sandbox.powerplatform.PowerRules;
import io.flowmend.sandbox.powerplatform.PowerRules.Refusal;
import io.flowmend.sandbox.powerplatform.PowerTenant;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.flowmend.powerautomate.http.PowerStage.flow;
import static io.flowmend.powerautomate.http.PowerStage.value;
import static org.assertj.core.api.Assertions.assertThat;

/** The real client against the simulated tenant, over real HTTP. */
class HttpPowerPlatformTest {

    private static final RunDiagnostician DIAGNOSTICIAN =
            new RunDiagnostician(new Diagnostician(Knowledge.load().causes())::diagnose);

    private PowerStage stage;
    private PowerPlatformSandbox power;
    private HttpPowerPlatform client;

    @BeforeEach
    void start() {
        stage = new PowerStage();
        power = stage.power();
        client = stage.client();
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    @Test
    void failedRunIsReadDownToTheActionAndItsConnection() {
        RunReport report = broken(ContosoFlows.INVOICE_INTAKE);
        RunDiagnosis found = DIAGNOSTICIAN.diagnose(report.happened());
        Failure failure = Failure.of(report, found);

        assertThat(found.diagnosis().cause()).hasToString("auth.password_changed");
        assertThat(found.title()).isEqualTo("Create item");
        assertThat(found.call().connector()).isEqualTo("shared_sharepointonline");
        assertThat(failure.subject()).isEqualTo(new Subject.Account("anna.berg@contoso.example"));
        assertThat(report.flowName()).isEqualTo("Invoice intake");
        assertThat(report.status()).isEqualTo(RunStatus.FAILED);
    }

    @Test
    void everyFlowOfAnnasFailsOfTheSameCause() {
        for (String flow : List.of(ContosoFlows.INVOICE_APPROVAL, ContosoFlows.OVERDUE_REMINDERS)) {
            assertThat(DIAGNOSTICIAN
                            .diagnose(broken(flow).happened())
                            .diagnosis()
                            .cause())
                    .hasToString("auth.password_changed");
        }
    }

    @Test
    void linksToContentsAreFollowedWithoutAToken() {
        broken(ContosoFlows.INVOICE_INTAKE);

        assertThat(power.journal().calls())
                .filteredOn(call -> call.operation() == PowerOperation.CONTENTS)
                .isNotEmpty()
                .allSatisfy(call -> assertThat(call.headers()).doesNotContain("authorization"));
    }

    @Test
    void sixtyFailuresAreFoundOverTwoPages() {
        power.control().changePassword(Contoso.ANNA.objectId());
        power.control().run(ContosoFlows.INVOICE_INTAKE, 60);

        assertThat(failures(Duration.ofMinutes(5))).hasSize(60).doesNotHaveDuplicates();
    }

    @Test
    void failuresAreFoundWhereTheServiceTakesNoFilterAndShowsAdministratorsNoRuns() {
        power.tenant().rules(PowerRules.forTests().refusing(Refusal.RUN_FILTER, Refusal.ADMIN_RUNS));
        power.control().changePassword(Contoso.ANNA.objectId());
        power.control().run(ContosoFlows.INVOICE_INTAKE, 2);

        assertThat(failures(Duration.ofMinutes(5))).hasSize(2);
    }

    @Test
    void environmentsAreListedByName() {
        assertThat(value(client.failures().environments())).containsExactly(PowerTenant.ENVIRONMENT);
    }

    @Test
    void flowThatMayNotBeReadHidesNoOther() {
        power.control().changePassword(Contoso.ANNA.objectId());
        power.control().run(ContosoFlows.INVOICE_INTAKE, 1);
        power.control().letCaretakerEdit(ContosoFlows.INVOICE_APPROVAL, false);

        assertThat(failures(Duration.ofMinutes(5))).hasSize(1);
    }

    @Test
    void connectionIsBrokenUntilItsOwnerSignsIn() {
        FlowRef flow = flow(ContosoFlows.INVOICE_INTAKE);
        power.control().changePassword(Contoso.ANNA.objectId());
        assertThat(connections(flow)).isNotEmpty().allSatisfy(state -> {
            assertThat(state.healthy()).isFalse();
            assertThat(state.account()).isEqualTo("anna.berg@contoso.example");
            assertThat(state.error().text()).contains("AADSTS50173");
        });

        power.control().signInAll(Contoso.ANNA.objectId());
        assertThat(connections(flow)).isNotEmpty().allMatch(ConnectionState::healthy);
    }

    @Test
    void flowPointedAtAnotherConnectionIsAskedForThatOne() {
        FlowRef flow = flow(ContosoFlows.INVOICE_INTAKE);
        power.control().changePassword(Contoso.ANNA.objectId());
        power.control().replaceBroken(ContosoFlows.INVOICE_INTAKE, Contoso.PRIYA.objectId());

        assertThat(connections(flow)).isNotEmpty().allMatch(ConnectionState::healthy);
    }

    @Test
    void whoIsNoAdministratorStillSeesTheirOwnConnections() {
        FlowRef flow = flow(ContosoFlows.INVOICE_INTAKE);
        power.control().changePassword(Contoso.ANNA.objectId());
        power.control().replaceBroken(ContosoFlows.INVOICE_INTAKE, Contoso.CARETAKER.objectId());
        power.control().letCaretakerAdminister(false);
        assertThat(connections(flow)).isNotEmpty().allMatch(ConnectionState::healthy);

        power.control()
                .breakConnection(connections(flow).getFirst().connection().name(), EntraBar.INACTIVE);
        assertThat(connections(flow)).filteredOn(state -> !state.healthy()).hasSize(1);
    }

    @Test
    void nothingIsSaidOfConnectionsOfWhichSomeAreNotToBeSeen() {
        power.control().letCaretakerAdminister(false);

        assertThat(client.connections().connectionsOf(flow(ContosoFlows.INVOICE_INTAKE)))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.why()).isEqualTo(Answer.Refusal.NO_ACCESS));
        assertThat(DIAGNOSTICIAN
                        .diagnose(broken(ContosoFlows.INVOICE_INTAKE).happened())
                        .diagnosis()
                        .cause())
                .hasToString("auth.password_changed");
    }

    @Test
    void referenceBoundToNothingCountsAsBroken() {
        power.control().unbind(ContosoFlows.INVOICE_INTAKE, "shared_office365");

        assertThat(connections(flow(ContosoFlows.INVOICE_INTAKE)))
                .hasSize(2)
                .filteredOn(state -> !state.healthy())
                .singleElement()
                .satisfies(state -> assertThat(state.connection().connector()).isEqualTo("shared_office365"));
    }

    @Test
    void resubmittedRunIsFoundByItsSource() {
        RunReport report = broken(ContosoFlows.INVOICE_INTAKE);
        power.control().signInAll(Contoso.ANNA.objectId());
        assertThat(resubmission(report.run())).isEmpty();

        assertThat(client.resubmitter().resubmit(report.run(), report.trigger()))
                .isEqualTo(new Submitted.Accepted());
        stage.later(2);
        assertThat(resubmission(report.run())).map(Resubmission::status).contains(RunStatus.RUNNING);
        stage.later(10);
        assertThat(resubmission(report.run())).map(Resubmission::status).contains(RunStatus.SUCCEEDED);
    }

    @Test
    void lostAnswerIsUnsureAndNothingIsSentTwice() {
        RunReport report = broken(ContosoFlows.INVOICE_INTAKE);
        power.faults().next(1, PowerOperation.RESUBMIT, new PowerFault.AnswerLost());

        assertThat(client.resubmitter().resubmit(report.run(), report.trigger()))
                .isInstanceOf(Submitted.Unsure.class);
        stage.later(10);
        assertThat(power.tenant().books().resubmits(report.run().run())).isEqualTo(1);
        assertThat(resubmission(report.run())).isPresent();
    }

    @Test
    void whatTheServiceRefusesIsToldByHowAskingAgainWouldFare() {
        RunReport report = broken(ContosoFlows.INVOICE_INTAKE);
        power.faults().next(1, PowerOperation.RESUBMIT, new PowerFault.Limited(429, 17));
        assertThat(client.resubmitter().resubmit(report.run(), "manual"))
                .isInstanceOfSatisfying(
                        Submitted.TryLater.class,
                        later -> assertThat(later.delay()).isEqualTo(Duration.ofSeconds(17)));
        stage.later(18);
        power.faults().next(1, PowerOperation.RESUBMIT, new PowerFault.Refuse(403, "Forbidden", "no"));
        assertThat(client.resubmitter().resubmit(report.run(), "manual"))
                .isInstanceOfSatisfying(
                        Submitted.Refused.class,
                        refused -> assertThat(refused.why()).isEqualTo(Answer.Refusal.NO_ACCESS));
        power.faults().next(1, PowerOperation.RUN, new PowerFault.Down(503));
        assertThat(client.runs().inspect(report.run(), true)).isInstanceOf(Answer.TryLater.class);
        // Java's client asks again by itself, but only for what may be asked twice.
        power.faults().next(20, PowerOperation.RUN, new PowerFault.Cut());
        assertThat(client.runs().inspect(report.run(), true)).isInstanceOf(Answer.TryLater.class);
        power.faults().clear();
        assertThat(client.runs().inspect(new RunRef(report.run().flow(), "nothing"), true))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.why()).isEqualTo(Answer.Refusal.NOT_FOUND));
    }

    @Test
    void signInThatHasRunOutIsToldAsSuch() {
        HttpPowerPlatform stranger = stage.client("a-refresh-token-of-nobody");

        assertThat(stranger.failures().failedRuns(PowerTenant.ENVIRONMENT, flow -> stage.now()))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.why()).isEqualTo(Answer.Refusal.NOT_SIGNED_IN));
    }

    @Test
    void applicationAloneMayReadWhereTheTenantLetsIt() {
        power.control().changePassword(Contoso.ANNA.objectId());
        power.control().run(ContosoFlows.INVOICE_INTAKE, 1);

        client = stage.client("");
        assertThat(failures(Duration.ofMinutes(1))).hasSize(1);
    }

    private RunReport broken(String flow) {
        return value(client.runs().inspect(stage.failedRun(flow), true));
    }

    private List<RunRef> failures(Duration back) {
        Instant since = stage.now().minus(back);
        return value(client.failures().failedRuns(PowerTenant.ENVIRONMENT, flow -> since))
                .failed();
    }

    private List<ConnectionState> connections(FlowRef flow) {
        return value(client.connections().connectionsOf(flow));
    }

    private Optional<Resubmission> resubmission(RunRef run) {
        return value(client.resubmitter().resubmissionOf(run));
    }
}
