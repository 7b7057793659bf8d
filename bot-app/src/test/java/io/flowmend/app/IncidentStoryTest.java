package io.flowmend.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.sandbox.entra.Contoso;
import io.flowmend.sandbox.entra.EntraBar;
import io.flowmend.sandbox.powerplatform.Connector;
import io.flowmend.sandbox.powerplatform.ContosoFlows;
import io.flowmend.sandbox.powerplatform.PowerFault;
import io.flowmend.sandbox.powerplatform.PowerFlow;
import io.flowmend.sandbox.powerplatform.PowerOperation;
import io.flowmend.sandbox.powerplatform.PowerRules;
import io.flowmend.sandbox.slack.SlackMessage;
import io.flowmend.sandbox.teams.ContosoTenant;
import io.flowmend.sandbox.teams.TeamsMessage;
import io.flowmend.sandbox.wire.Json;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.flowmend.app.IncidentStage.ANNA;
import static io.flowmend.app.IncidentStage.BJORN;
import static io.flowmend.app.IncidentStage.PRIYA_IN_TEAMS;
import static io.flowmend.app.IncidentStage.en;
import static io.flowmend.app.IncidentStage.nb;
import static org.assertj.core.api.Assertions.assertThat;

/** From a failing flow to a proved repair, over the whole bot, both chats and the simulated Power Platform. */
class IncidentStoryTest {

    @TempDir
    Path folder;

    private IncidentStage stage;

    @BeforeEach
    void start() throws Exception {
        stage = new IncidentStage(folder);
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    @Test
    void annasPasswordIsChangedMendedAndProvedInBothChats() {
        stage.control().annasMorning(Duration.ofMillis(10));
        SlackMessage alert = stage.slackAlert(text -> text.contains("11 runs"));
        TeamsMessage teams = stage.teamsAlert(text -> text.contains("11 kjøringer"));
        assertThat(Reading.text(alert))
                .contains(
                        "anna.berg@contoso.example", "Invoice intake", "Invoice approval", "Overdue invoice reminders");
        assertThat(TeamsReading.text(teams)).contains("Passordet er endret");

        stage.press(ANNA, alert, en("bot.choice.incident.fix"));
        SlackMessage walk = stage.slack(
                stage.direct(ANNA), text -> text.contains(en("bot.choice.check")) || text.contains("Step 1"));
        stage.teamsAlert(text -> text.contains("Tar seg av det") && text.contains("Anna Berg"));

        stage.press(ANNA, walk, en("bot.choice.check"));
        SlackMessage broken = stage.slack(stage.direct(ANNA), text -> text.contains("AADSTS50173"));
        assertThat(stage.control().signInAll(Contoso.ANNA.objectId())).isEqualTo(2);
        stage.press(ANNA, broken, en("bot.choice.check"));

        SlackMessage mended = stage.slack(stage.direct(ANNA), text -> text.contains("Let one run go first"));
        stage.press(ANNA, mended, en("bot.choice.incident.try"));
        SlackMessage proven = stage.slack(stage.direct(ANNA), text -> text.contains("10 failed runs wait"));
        assertThat(Reading.text(proven)).contains("Nothing had been done before the failure");
        stage.press(ANNA, proven, "Run 10 again");

        SlackMessage green = stage.slackAlert(text -> text.contains("🟢"));
        assertThat(green.ts()).isEqualTo(alert.ts());
        assertThat(Reading.text(green)).contains("11 runs", "Time to repair");
        stage.teamsAlert(text -> text.contains("🟢") && text.contains("Tid til reparasjon"));
        assertThat(stage.slackAlerts()).hasSize(1);
        assertThat(stage.teamsAlerts("anna.berg@contoso.example")).hasSize(1);
        assertThat(stage.power().tenant().books().resubmits()).hasSize(11).containsValues(1);
        assertThat(stage.power().tenant().books().resubmits().values()).allMatch(times -> times == 1);
    }

    @Test
    void priyaMendsItInTeamsAndSlackFollows() {
        stage.control().annasMorning(Duration.ofMillis(10));
        TeamsMessage alert = stage.teamsAlert(text -> text.contains("11 kjøringer"));

        stage.pressInTeams(PRIYA_IN_TEAMS, alert, nb("bot.choice.incident.fix"));
        TeamsMessage walk = stage.teamsDirect(PRIYA_IN_TEAMS, text -> text.contains("Step 1"));
        stage.slackAlert(text -> text.contains("On it: Priya Nair"));
        stage.pressInTeams(PRIYA_IN_TEAMS, walk, en("bot.choice.check"));
        TeamsMessage broken = stage.teamsDirect(PRIYA_IN_TEAMS, text -> text.contains("AADSTS50173"));
        assertThat(stage.control().signInAll(Contoso.ANNA.objectId())).isEqualTo(2);
        stage.pressInTeams(PRIYA_IN_TEAMS, broken, en("bot.choice.check"));

        TeamsMessage mended = stage.teamsDirect(PRIYA_IN_TEAMS, text -> text.contains("Let one run go first"));
        stage.pressInTeams(PRIYA_IN_TEAMS, mended, en("bot.choice.incident.try"));
        TeamsMessage proven = stage.teamsDirect(PRIYA_IN_TEAMS, text -> text.contains("10 failed runs wait"));
        stage.pressInTeams(PRIYA_IN_TEAMS, proven, "Run 10 again");

        stage.teamsAlert(text -> text.contains("🟢") && text.contains("11 kjøringer"));
        stage.slackAlert(text -> text.contains("🟢") && text.contains("11 runs"));
        assertThat(stage.power().tenant().books().resubmits().values())
                .hasSize(11)
                .allMatch(times -> times == 1);
    }

    @Test
    void twoPeopleClaimAtOnceInSlackAndTeamsAndOneOfThemHasIt() {
        stage.control().annasMorning(Duration.ofMillis(10));
        SlackMessage slack = stage.slackAlert(text -> text.contains("11 runs"));
        TeamsMessage teams = stage.teamsAlert(text -> text.contains("11 kjøringer"));

        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> stage.press(ANNA, slack, en("bot.choice.incident.fix"))),
                        CompletableFuture.runAsync(
                                () -> stage.pressInTeams(PRIYA_IN_TEAMS, teams, nb("bot.choice.incident.fix"))))
                .join();

        SlackMessage held = stage.slackAlert(text -> text.contains("On it:") && !text.contains("nobody yet"));
        boolean annaHasIt = Reading.text(held).contains(ANNA);
        stage.teamsAlert(text -> text.contains(annaHasIt ? "Anna Berg" : "Priya Nair") && text.contains("🔴"));
        assertThat(Reading.text(held).contains("Priya Nair")).isEqualTo(!annaHasIt);
    }

    @Test
    void incidentIsAssignedByAListInEachChatAndWhoeverGetsItIsLedThroughTheRepair() {
        stage.control().changePassword(Contoso.ANNA.objectId());
        stage.control().run(ContosoFlows.INVOICE_INTAKE, 1);
        SlackMessage alert = stage.slackAlert(text -> text.contains("1 run"));

        stage.assign(ANNA, alert, BJORN);

        stage.slack(stage.direct(BJORN), text -> text.contains("har gitt deg denne") && text.contains(ANNA));
        stage.slack(stage.direct(BJORN), text -> text.contains("Steg 1"));
        stage.slackAlert(text -> text.contains("On it: ") && text.contains(BJORN));
        TeamsMessage told = stage.teamsAlert(text -> text.contains("Tar seg av det") && text.contains("Bjørn Dahl"));

        stage.assignInTeams(PRIYA_IN_TEAMS, told, ContosoTenant.ANNA);

        stage.teamsDirect(ContosoTenant.ANNA, text -> text.contains("has given you this"));
        stage.teamsDirect(ContosoTenant.ANNA, text -> text.contains("Step 1"));
        stage.slackAlert(text -> text.contains("Anna Berg") && !text.contains(BJORN));
    }

    @Test
    void resubmissionWhoseAnswerIsLostIsNotSentAgainAndANewFailureReopensInTheThread() {
        stage.control().changePassword(Contoso.ANNA.objectId());
        stage.control().run(ContosoFlows.INVOICE_INTAKE, 1);
        SlackMessage alert = stage.slackAlert(text -> text.contains("1 run"));
        stage.press(ANNA, alert, en("bot.choice.incident.fix"));
        SlackMessage walk = stage.slack(stage.direct(ANNA), text -> text.contains("Step 1"));
        assertThat(stage.control().signInAll(Contoso.ANNA.objectId())).isEqualTo(2);
        stage.press(ANNA, walk, en("bot.choice.check"));
        SlackMessage mended = stage.slack(stage.direct(ANNA), text -> text.contains("Let one run go first"));
        stage.power().faults().next(1, PowerOperation.RESUBMIT, new PowerFault.AnswerLost());
        stage.press(ANNA, mended, en("bot.choice.incident.try"));

        stage.slackAlert(text -> text.contains("🟢"));
        assertThat(stage.power().tenant().books().resubmits().values()).containsExactly(1);

        stage.control().changePassword(Contoso.ANNA.objectId());
        stage.control().run(ContosoFlows.INVOICE_INTAKE, 1);
        SlackMessage red = stage.slackAlert(text -> text.contains("🔴"));
        assertThat(red.ts()).isEqualTo(alert.ts());
        SlackMessage reply = stage.slackAlert(text -> text.contains("It has failed again"));
        assertThat(reply.threadTs()).isEqualTo(alert.ts());
    }

    @Test
    void fortyFailuresInTwelveFlowsAreOnePostInEachChannelAndFewEdits() {
        List<PowerFlow> flows = IntStream.rangeClosed(1, 12)
                .mapToObj(number -> stage.control().copy(ContosoFlows.INVOICE_INTAKE, "Invoices of branch " + number))
                .toList();
        stage.control().changePassword(Contoso.ANNA.objectId());
        Instant began = Instant.now();
        for (int number = 0; number < 12; number++) {
            stage.control().run(flows.get(number).id(), number < 4 ? 4 : 3, Duration.ofSeconds(4));
        }

        SlackMessage alert = stage.slackAlert(text -> text.contains("40 runs"));
        stage.teamsAlert(text -> text.contains("40 kjøringer"));

        assertThat(Reading.text(alert)).contains("7 more");
        assertThat(stage.slackAlerts()).hasSize(1);
        assertThat(stage.teamsAlerts("anna.berg@contoso.example")).hasSize(1);
        long seconds = Duration.between(began, Instant.now()).toSeconds();
        assertThat(stage.slackEdits(alert)).isLessThanOrEqualTo((int) seconds / 2 + 1);
        assertThat(stage.slackRefusals()).isEmpty();
        assertThat(stage.teamsEdits()).isLessThanOrEqualTo((int) seconds / 2 + 1);
    }

    @Test
    void beforeAnythingIsRunAgainTheStepsThatWouldBeRepeatedAreNamed() {
        String outlook = stage.connection(ContosoFlows.INVOICE_INTAKE, Connector.OUTLOOK);
        stage.control().breakConnection(outlook, EntraBar.INACTIVE);
        stage.control().run(ContosoFlows.INVOICE_INTAKE, 3);
        SlackMessage alert = stage.slackAlert(text -> text.contains("3 runs"));
        stage.press(ANNA, alert, en("bot.choice.incident.fix"));
        SlackMessage walk = stage.slack(stage.direct(ANNA), text -> text.contains("Step 1"));
        assertThat(stage.control().signIn(outlook)).isTrue();
        stage.press(ANNA, walk, en("bot.choice.check"));

        String repeats = "Running again also repeats what had already been done: Create item and Create file.";
        SlackMessage mended = stage.slack(stage.direct(ANNA), text -> text.contains("Let one run go first"));
        assertThat(Reading.text(mended)).contains(repeats);
        stage.press(ANNA, mended, en("bot.choice.incident.try"));
        SlackMessage proven = stage.slack(stage.direct(ANNA), text -> text.contains("2 failed runs wait"));
        assertThat(Reading.text(proven)).contains(repeats);
    }

    @Test
    void flowThatTellsOfItsOwnFailureIsHeard() {
        stage.control().disable(Contoso.BJORN.objectId());
        stage.control().run(ContosoFlows.PURCHASE_ORDERS, 1);
        SlackMessage alert = stage.slackAlert(text -> text.contains("Purchase orders"));
        assertThat(Reading.text(alert)).contains("bjorn.dahl@contoso.example");
    }

    @Test
    void refusalWithoutAReasonIsPutDownToTheDisabledAccountOfTheFlowsOwner() {
        stage.power().tenant().rules(PowerRules.live().lagging(Duration.ofHours(1)));
        ObjectNode refused = Json.object().put("statusCode", 403);
        refused.putObject("body").put("status", 403).put("message", "Forbidden");
        stage.power().faults().next(20, PowerOperation.CONTENTS, new PowerFault.Answered(200, refused));
        stage.control().disable(Contoso.BJORN.objectId());
        stage.control().run(ContosoFlows.CREATE_FOLDER, 1);

        SlackMessage alert = stage.slackAlert(text -> text.contains("bjorn.dahl@contoso.example"));
        assertThat(Reading.text(alert)).contains("can’t be used any more");
        assertThat(stage.power().journal().calls(PowerOperation.USER)).hasSize(1);
    }

    @Test
    void hookRefusesTheWrongSecretNamesTheWrongFieldAndTakesTheSameOnce() throws Exception {
        String body =
                "{\"schema\":\"flowmend.failure.v1\",\"environmentId\":\"E\",\"flowId\":\"F\",\"flowName\":\"Nightly <!channel>\","
                        + "\"runId\":\"R\",\"failedActions\":\"AADSTS50173: grant revoked\"}";
        assertThat(told(body, "wrong").statusCode()).isEqualTo(401);
        for (Map.Entry<String, String> wrong : Map.of(
                        "schema", body.replace("failure.v1", "failure.v9"),
                        "flowId", body.replace("\"flowId\":\"F\",", ""),
                        "runId", body.replace("\"R\"", "7"),
                        "environmentId", body.replace("\"E\"", "\"\""))
                .entrySet()) {
            HttpResponse<String> answer = told(wrong.getValue(), "demo-only-hook-secret");
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("\"field\":\"" + wrong.getKey() + "\"");
        }
        assertThat(told("not json", "demo-only-hook-secret").statusCode()).isEqualTo(400);

        assertThat(told(body, "demo-only-hook-secret").statusCode()).isEqualTo(202);
        assertThat(told(body, "demo-only-hook-secret").statusCode()).isEqualTo(202);
        SlackMessage alert = stage.slackAlert(text -> text.contains("Nightly"));
        assertThat(Reading.text(alert)).contains("1 run");
    }

    private HttpResponse<String> told(String body, String secret) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(stage.hook())
                                .header("Authorization", "Bearer " + secret)
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
