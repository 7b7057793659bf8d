package io.flowmend.powerautomate.http;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.flowmend.diagnosis.Diagnostician;
import io.flowmend.diagnosis.run.Meanwhile.Owner;
import io.flowmend.diagnosis.run.RunDiagnostician;
import io.flowmend.knowledge.Knowledge;
import io.flowmend.powerautomate.RunRef;
import io.flowmend.powerautomate.RunReport;
import io.flowmend.sandbox.entra.Contoso;
import io.flowmend.sandbox.powerplatform.ContosoFlows;
import io.flowmend.sandbox.powerplatform.Defect;
import io.flowmend.sandbox.powerplatform.PowerFault;
import io.flowmend.sandbox.powerplatform.PowerOperation;
import io.flowmend.sandbox.powerplatform.PowerRules;
import io.flowmend.sandbox.powerplatform.PowerRules.Refusal;
import io.flowmend.sandbox.wire.Json;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

import static io.flowmend.powerautomate.http.PowerStage.flow;
import static io.flowmend.powerautomate.http.PowerStage.value;
import static org.assertj.core.api.Assertions.assertThat;

/** How the flow owner's account stands, asked of the simulated Microsoft Graph, over real HTTP. */
class OwnerAccountsTest {

    private static final String FLOW = ContosoFlows.CREATE_FOLDER;
    private static final String OWNER = Contoso.BJORN.objectId();
    private static final long HOUR = 3_600;

    /** A connection still shows its old status when its account was disabled a while ago. */
    private static final PowerRules RULES = PowerRules.forTests().lagging(Duration.ofHours(2));

    private static final RunDiagnostician DIAGNOSTICIAN =
            new RunDiagnostician(new Diagnostician(Knowledge.load().causes())::diagnose);

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger(OwnerAccounts.class);
    private PowerStage stage;
    private HttpPowerPlatform client;

    @BeforeEach
    void start() {
        stage = new PowerStage();
        stage.power().tenant().rules(RULES);
        client = stage.client();
        logger.setLevel(Level.INFO);
        logger.setAdditive(false);
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void stop() {
        logger.detachAppender(log);
        logger.setAdditive(true);
        logger.setLevel(null);
        stage.close();
    }

    @Test
    void disabledOwnerIsWhyABareRefusalCame() {
        stage.control().disable(OWNER);

        RunReport report = inspected(refused());
        assertThat(owner(report)).isEqualTo(Owner.DISABLED);
        assertThat(cause(report)).isEqualTo("auth.account_disabled_or_deleted");
        assertThat(asked()).isEqualTo(1);
    }

    @Test
    void deletedOwnerCountsAsDisabled() {
        stage.control().delete(OWNER);

        RunReport report = inspected(refused());
        assertThat(owner(report)).isEqualTo(Owner.DISABLED);
        assertThat(cause(report)).isEqualTo("auth.account_disabled_or_deleted");
    }

    @Test
    void enabledOwnerChangesNothing() {
        RunReport report = inspected(refused());

        assertThat(owner(report)).isEqualTo(Owner.ENABLED);
        assertThat(cause(report)).isNotEqualTo("auth.account_disabled_or_deleted");
    }

    @Test
    void answerIsKeptForTenMinutes() {
        RunRef run = refused();
        assertThat(owner(inspected(run))).isEqualTo(Owner.ENABLED);
        stage.control().disable(OWNER);

        stage.later(599);
        assertThat(owner(inspected(run))).isEqualTo(Owner.ENABLED);
        assertThat(asked()).isEqualTo(1);
        stage.later(601);
        assertThat(owner(inspected(run))).isEqualTo(Owner.DISABLED);
        assertThat(asked()).isEqualTo(2);
    }

    @Test
    void permissionThatWasNotGrantedIsMissedOnceAndAskedForAgainInAnHour() {
        stage.control().disable(OWNER);
        stage.power().tenant().rules(RULES.refusing(Refusal.USERS));
        RunRef run = refused();

        assertThat(owner(inspected(run))).isEqualTo(Owner.UNSEEN);
        assertThat(owner(inspected(stage.failedRun(ContosoFlows.INVOICE_INTAKE))))
                .isEqualTo(Owner.UNSEEN);
        stage.later(HOUR - 1);
        assertThat(owner(inspected(run))).isEqualTo(Owner.UNSEEN);
        assertThat(asked()).isEqualTo(1);
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .singleElement()
                .asString()
                .contains("User.Read.All", "Authorization_RequestDenied");

        stage.power().tenant().rules(RULES);
        stage.later(2);
        assertThat(owner(inspected(run))).isEqualTo(Owner.DISABLED);
    }

    @Test
    void loginThatGivesNoTokenForGraphIsNotAskedOnAndSpoilsNothing() {
        RunRef run = refused();
        value(client.failures().environments());
        value(client.connections().connectionsOf(flow(FLOW)));
        ObjectNode noConsent = Json.object()
                .put("error", "invalid_grant")
                .put("error_description", "AADSTS65001: The user or administrator has not consented.");
        fault(2, PowerOperation.TOKEN, new PowerFault.Answered(400, noConsent));

        assertThat(owner(inspected(run))).isEqualTo(Owner.UNSEEN);
        assertThat(owner(inspected(run))).isEqualTo(Owner.UNSEEN);
        assertThat(asked()).isZero();
    }

    static Stream<PowerFault> troubles() {
        return Stream.of(
                new PowerFault.Limited(429, 30),
                new PowerFault.Down(503),
                new PowerFault.Down(502),
                new PowerFault.NoAnswer());
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void graphThatDoesNotAnswerHoldsUpNoRunAndIsLeftAloneForAWhile(PowerFault trouble) {
        stage.control().disable(OWNER);
        RunRef run = refused();
        fault(20, PowerOperation.USER, trouble);

        RunReport report = inspected(run);
        assertThat(owner(report)).isEqualTo(Owner.UNSEEN);
        assertThat(report.partly()).isFalse();
        assertThat(owner(inspected(run))).isEqualTo(Owner.UNSEEN);
        assertThat(asked()).isEqualTo(1);
    }

    @Test
    void graphThatRecoversIsAskedAgain() {
        stage.control().disable(OWNER);
        RunRef run = refused();
        fault(1, PowerOperation.USER, new PowerFault.Down(503));

        assertThat(owner(inspected(run))).isEqualTo(Owner.UNSEEN);
        stage.later(61);
        assertThat(owner(inspected(run))).isEqualTo(Owner.DISABLED);
    }

    static Stream<PowerFault> puzzles() {
        return Stream.of(
                new PowerFault.Refuse(404, "NotFound", "no such page"),
                new PowerFault.Down(404),
                new PowerFault.Refuse(400, "BadRequest", "no"),
                new PowerFault.Answered(200, Json.object().put("id", OWNER)),
                new PowerFault.Answered(200, TextNode.valueOf("a proxy's page")));
    }

    @ParameterizedTest
    @MethodSource("puzzles")
    void nothingIsMadeOfWhatGraphDoesNotSay(PowerFault puzzle) {
        RunRef run = refused();
        fault(1, PowerOperation.USER, puzzle);

        assertThat(owner(inspected(run))).isEqualTo(Owner.UNSEEN);
    }

    @Test
    void flowWithoutACreatorIsAskedForNobody() {
        RunRef run = refused();
        ObjectNode flow = Json.object().put("name", FLOW);
        flow.putObject("properties").put("displayName", "Nobody's");
        fault(1, PowerOperation.FLOW, new PowerFault.Answered(200, flow));

        assertThat(owner(inspected(run))).isEqualTo(Owner.UNSEEN);
        assertThat(asked()).isZero();
    }

    @Test
    void ownerOfAFlowThatUsesOnlyConnectionsOfOthersIsNotAskedFor() {
        stage.control().replace(FLOW, "shared_sharepointonline", Contoso.PRIYA.objectId());
        stage.control().disable(OWNER);

        assertThat(owner(inspected(refused()))).isEqualTo(Owner.UNSEEN);
        assertThat(asked()).isZero();
    }

    @Test
    void ownerOfARunThatDidNotFailIsNotAskedFor() {
        RunRef run = run();

        assertThat(owner(inspected(run))).isEqualTo(Owner.UNSEEN);
        assertThat(asked()).isZero();
    }

    @Test
    void graphIsAskedForTheStateAloneAndWithATokenOfItsOwn() {
        inspected(refused());

        assertThat(stage.power().journal().calls(PowerOperation.USER))
                .singleElement()
                .satisfies(call -> {
                    assertThat(call.path()).isEqualTo("/v1.0/users/" + OWNER);
                    assertThat(call.query()).containsEntry("$select", "id,accountEnabled");
                    assertThat(call.status()).isEqualTo(200);
                });
    }

    /** A run that is refused without a reason, by a connection of which nothing is known to be wrong yet. */
    private RunRef refused() {
        stage.control().damage(FLOW, "Create_new_folder", Defect.RIGHT_LOST);
        ObjectNode body = Json.object().put("statusCode", 403);
        body.putObject("body").put("status", 403).put("message", "Forbidden");
        fault(20, PowerOperation.CONTENTS, new PowerFault.Answered(200, body));
        return run();
    }

    private RunRef run() {
        return new RunRef(flow(FLOW), stage.control().run(FLOW, 1).getFirst().name());
    }

    private RunReport inspected(RunRef run) {
        return value(client.runs().inspect(run, true));
    }

    private long asked() {
        return stage.calls(PowerOperation.USER);
    }

    private void fault(int times, PowerOperation operation, PowerFault fault) {
        stage.power().faults().next(times, operation, fault);
    }

    private static Owner owner(RunReport report) {
        return report.happened().meanwhile().owner();
    }

    private static String cause(RunReport report) {
        return DIAGNOSTICIAN.diagnose(report.happened()).diagnosis().cause().value();
    }
}
