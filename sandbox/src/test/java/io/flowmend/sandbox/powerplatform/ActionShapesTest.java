package io.flowmend.sandbox.powerplatform;

import com.fasterxml.jackson.databind.JsonNode;
import io.flowmend.sandbox.entra.EntraLogin;
import io.flowmend.sandbox.wire.Json;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.flowmend.sandbox.powerplatform.PowerFixture.ANNA;
import static io.flowmend.sandbox.powerplatform.PowerFixture.encoded;
import static io.flowmend.sandbox.powerplatform.PowerFixture.json;
import static io.flowmend.sandbox.powerplatform.PowerFixture.maker;
import static io.flowmend.sandbox.powerplatform.PowerFixture.ok;
import static org.assertj.core.api.Assertions.assertThat;

/** The actions of a run, in scopes and loops, and what their contents show. */
final class ActionShapesTest {
    private PowerFixture sandbox;

    @BeforeEach
    void start() throws Exception {
        sandbox = new PowerFixture();
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private JsonNode actions(PowerRun run) throws Exception {
        return sandbox.flows(maker("/flows/" + run.flow() + "/runs/" + run.name() + "?$expand=properties%2Factions"))
                .at("/properties/actions");
    }

    private PowerRun run(String flow) {
        return sandbox.control().run(flow, 1).get(0);
    }

    private JsonNode contents(JsonNode link) throws Exception {
        return ok(sandbox.call("GET", link.path("uri").asText(), ""));
    }

    @Test
    void leafFailsWithoutErrorAndItsScopesRollUp() throws Exception {
        sandbox.control().changePassword(ANNA);
        JsonNode actions = actions(run(ContosoFlows.INVOICE_INTAKE));

        JsonNode leaf = actions.path("Create_item");
        assertThat(leaf.path("status").asText()).isEqualTo("Failed");
        assertThat(leaf.path("code").asText()).isEqualTo("Unauthorized");
        assertThat(leaf.has("error")).isFalse();
        for (String scope : new String[] {"Register_invoice", "File_it"}) {
            assertThat(actions.at("/" + scope + "/error/code").asText()).isEqualTo("ActionFailed");
            assertThat(actions.path(scope).has("outputsLink")).isFalse();
        }
        assertThat(actions.at("/Parse_invoice/status").asText()).isEqualTo("Succeeded");
        JsonNode skipped = actions.path("Send_a_receipt");
        assertThat(skipped.path("status").asText()).isEqualTo("Skipped");
        assertThat(skipped.path("code").asText()).isEqualTo("ActionSkipped");
        assertThat(skipped.at("/error/message").asText())
                .startsWith("The execution of template action 'Send_a_receipt' is skipped: ");
    }

    @Test
    void contentsSayWhatTheActionDoesNot() throws Exception {
        sandbox.control().changePassword(ANNA);
        JsonNode leaf = actions(run(ContosoFlows.INVOICE_INTAKE)).path("Create_item");

        JsonNode outputs = contents(leaf.path("outputsLink"));
        JsonNode inputs = contents(leaf.path("inputsLink"));

        assertThat(outputs.path("statusCode").asInt()).isEqualTo(401);
        assertThat(outputs.at("/body/message").asText())
                .startsWith("Error from token exchange: Runtime call was blocked because connection status is Enabled|"
                        + " Error, and sharepointonline is in the block list. Connection errors: [ParameterName: token,"
                        + " Error: Code: Unauthorized, Message: 'Failed to refresh access token for service:"
                        + " sharepointonlinecertificatev2.")
                .contains("AADSTS50173");
        assertThat(leaf.at("/outputsLink/contentSize").asInt())
                .isEqualTo(Json.text(outputs).length());
        assertThat(inputs.at("/host/connectionReferenceName").asText()).isEqualTo("shared_sharepointonline");
        assertThat(inputs.at("/host/operationId").asText()).isEqualTo("PostItem");
    }

    @Test
    void contentsRefuseTokensForgeriesAndLateComers() throws Exception {
        JsonNode link = actions(run(ContosoFlows.INVOICE_INTAKE)).at("/Create_item/outputsLink");
        String uri = link.path("uri").asText();

        assertThat(sandbox.call("GET", uri, sandbox.token(EntraLogin.FLOW)).statusCode())
                .isEqualTo(400);
        assertThat(sandbox.call("GET", uri + "x", "").statusCode()).isEqualTo(403);
        assertThat(sandbox.call("GET", uri.replace("Create_item", "Create_file"), "")
                        .statusCode())
                .isEqualTo(403);
        sandbox.clock.pass(Duration.ofHours(4));
        assertThat(sandbox.call("GET", uri, "").statusCode()).isEqualTo(403);
        assertThat(uri).contains("/powerautomate/automations/direct/workflows/", "/contents/ActionOutputs?", "&se=");
        assertThat(sandbox.power.journal().calls(PowerOperation.CONTENTS))
                .hasSize(4)
                .allSatisfy(call -> assertThat(call.query()).doesNotContainKey("sig"))
                .anySatisfy(call -> assertThat(call.headers()).contains("authorization"))
                .allSatisfy(call -> assertThat(call.toString()).doesNotContain("eyJ"));
    }

    @Test
    void actionsComeAsRowsInPages() throws Exception {
        PowerRun run = run(ContosoFlows.INVOICE_INTAKE);
        sandbox.tenant().rules(PowerRules.forTests().paging(4));

        JsonNode first = sandbox.flows(maker("/flows/" + run.flow() + "/runs/" + run.name() + "/actions"));
        JsonNode second = ok(sandbox.call("GET", first.path("nextLink").asText(), sandbox.token(EntraLogin.FLOW)));

        assertThat(first.path("value")).hasSize(4);
        assertThat(second.path("value")).hasSize(2);
        JsonNode row = first.at("/value/0");
        assertThat(row.path("runName").asText()).isEqualTo(run.name());
        assertThat(row.path("type").asText()).isEqualTo("Microsoft.ProcessSimple/environments/flows/runs/actions");
        assertThat(row.at("/properties/correlation/clientTrackingId").asText()).isEqualTo(run.name());
    }

    @Test
    void loopsLeafHasRoundsAndNoContentsOfItsOwn() throws Exception {
        sandbox.control().changePassword(ANNA);
        PowerRun run = run(ContosoFlows.OVERDUE_REMINDERS);
        JsonNode leaf = actions(run).path("Send_an_email_(V2)");

        assertThat(leaf.path("status").asText()).isEqualTo("Failed");
        assertThat(leaf.path("repetitionCount").asInt()).isEqualTo(4);
        assertThat(leaf.has("outputsLink")).isFalse();
        JsonNode rounds = sandbox.flows(maker("/flows/" + run.flow() + "/runs/" + run.name() + "/actions/"
                        + encoded("Send_an_email_(V2)") + "/repetitions"))
                .path("value");
        assertThat(rounds).hasSize(4);
        JsonNode last = rounds.get(3);
        assertThat(last.path("name").asText()).isEqualTo("000003");
        assertThat(last.at("/properties/repetitionIndexes").toString())
                .isEqualTo("[{\"scopeName\":\"Apply_to_each\",\"itemIndex\":3}]");
        assertThat(contents(last.at("/properties/outputsLink"))
                        .path("statusCode")
                        .asInt())
                .isEqualTo(401);
    }

    @Test
    void branchNotTakenIsSkippedWithoutAFailure() throws Exception {
        JsonNode actions = actions(run(ContosoFlows.INVOICE_APPROVAL));

        assertThat(actions.at("/Send_a_refusal/status").asText()).isEqualTo("Skipped");
        assertThat(actions.at("/Send_a_refusal/error/code").asText()).isEqualTo("ActionBranchingConditionNotSatisfied");
        assertThat(actions.at("/All_approved/status").asText()).isEqualTo("Succeeded");
    }

    @Test
    void flowsOwnDefectsHaveTheirOwnShapes() throws Exception {
        String flow = ContosoFlows.VACATION;
        sandbox.control().renameList(flow);
        JsonNode renamed = actions(run(flow)).path("Update_item");
        assertThat(renamed.path("code").asText()).isEqualTo("NotFound");
        assertThat(contents(renamed.path("outputsLink")).at("/body/message").asText())
                .startsWith("List not found");

        sandbox.control().mend(flow);
        sandbox.control().damage(flow, "Ask_the_manager", Defect.EXPRESSION);
        JsonNode expression = actions(run(flow)).path("Ask_the_manager");
        assertThat(expression.at("/error/code").asText()).isEqualTo("InvalidTemplate");
        assertThat(expression.has("outputsLink")).isFalse();

        sandbox.control().mend(flow);
        sandbox.control().blockByPolicy(Connector.OUTLOOK, true);
        JsonNode forbidden = actions(run(flow)).path("Ask_the_manager");
        assertThat(forbidden.path("code").asText()).isEqualTo("Forbidden");
        assertThat(contents(forbidden.path("outputsLink"))
                        .at("/body/error/code")
                        .asText())
                .isEqualTo("DlpViolation");
    }

    @Test
    void childsFailureFailsItsParent() throws Exception {
        String owner =
                sandbox.tenant().flow(ContosoFlows.CREATE_FOLDER).orElseThrow().owner();
        sandbox.control().changePassword(owner);
        PowerRun parent = run(ContosoFlows.ONBOARDING);

        assertThat(parent.status()).isEqualTo(RunStatus.FAILED);
        assertThat(actions(parent).at("/Run_a_Child_Flow/code").asText()).isEqualTo("BadGateway");
        JsonNode children = sandbox.flows(maker("/flows/" + ContosoFlows.CREATE_FOLDER + "/runs"));
        assertThat(children.at("/value/0/properties/status").asText()).isEqualTo("Failed");
    }

    @Test
    void newConnectionInTheOldOnesPlaceMendsTheFlowOnly() throws Exception {
        sandbox.control().changePassword(ANNA);
        String flow = ContosoFlows.OVERDUE_REMINDERS;

        PowerConnection made = sandbox.control().replace(flow, "shared_office365", ANNA);

        assertThat(run(flow).status()).isEqualTo(RunStatus.SUCCEEDED);
        assertThat(run(ContosoFlows.INVOICE_APPROVAL).status()).isEqualTo(RunStatus.FAILED);
        assertThat(json(sandbox.flow("GET", PowerFixture.with(maker("/flows/" + flow))))
                        .at("/properties/connectionReferences/shared_office365/connectionName")
                        .asText())
                .isEqualTo(made.name());
    }
}
