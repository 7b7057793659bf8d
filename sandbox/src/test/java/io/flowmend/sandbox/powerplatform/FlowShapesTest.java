package io.flowmend.sandbox.powerplatform;

import com.fasterxml.jackson.databind.JsonNode;
import io.flowmend.sandbox.entra.Contoso;
import io.flowmend.sandbox.entra.EntraLogin;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.flowmend.sandbox.powerplatform.PowerFixture.VERSION;
import static io.flowmend.sandbox.powerplatform.PowerFixture.admin;
import static io.flowmend.sandbox.powerplatform.PowerFixture.connections;
import static io.flowmend.sandbox.powerplatform.PowerFixture.json;
import static io.flowmend.sandbox.powerplatform.PowerFixture.maker;
import static io.flowmend.sandbox.powerplatform.PowerFixture.with;
import static org.assertj.core.api.Assertions.assertThat;

/** Environments, flows, triggers, permissions and connections, in the recorded shapes. */
final class FlowShapesTest {
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
    void environmentNamesItselfAndItsEndpoints() throws Exception {
        JsonNode one =
                sandbox.flows("/providers/Microsoft.ProcessSimple/environments").at("/value/0");

        assertThat(one.path("name").asText()).isEqualTo("Default-" + Contoso.TENANT);
        assertThat(one.path("type").asText()).isEqualTo("Microsoft.ProcessSimple/environments");
        assertThat(one.at("/properties/isDefault").asBoolean()).isTrue();
        assertThat(one.at("/properties/runtimeEndpoints/microsoft.Flow").asText())
                .endsWith("/flow-api");
        assertThat(sandbox.flow("GET", with("/providers/Microsoft.ProcessSimple/environments/~default/flows"))
                        .statusCode())
                .isEqualTo(200);
        refused(
                sandbox.flow("GET", with("/providers/Microsoft.ProcessSimple/environments/org-id/flows")),
                404,
                "EnvironmentNotFound");
    }

    @Test
    void rowsOfListsAreLight() throws Exception {
        for (String path : List.of(maker("/flows"), admin("/v2/flows"))) {
            JsonNode rows = sandbox.flows(path).path("value");
            assertThat(rows).hasSize(14);
            JsonNode row = rows.get(0);
            assertThat(fields(row)).contains("name", "id", "type", "properties");
            assertThat(fields(row.path("properties")))
                    .contains(
                            "apiId", "displayName", "state", "createdTime", "lastModifiedTime", "flowSuspensionReason")
                    .contains("environment", "creator", "flowFailureAlertSubscribed", "isManaged")
                    .doesNotContain("connectionReferences", "definition", "workflowEntityId");
            assertThat(row.at("/properties/state").asText()).isEqualTo("Started");
            assertThat(row.at("/properties/creator/userType").asText()).isEqualTo("ActiveDirectory");
        }
    }

    @Test
    void detailHasDefinitionReferencesAndSummary() throws Exception {
        for (String path : List.of(maker("/flows/"), admin("/flows/"))) {
            JsonNode detail = sandbox.flows(path + ContosoFlows.INVOICE_INTAKE).path("properties");
            JsonNode action = detail.at("/definition/actions/Register_invoice/actions/File_it/actions/Create_item");
            assertThat(action.path("type").asText()).isEqualTo("OpenApiConnection");
            assertThat(action.at("/inputs/host/connectionName").asText()).isEqualTo("shared_sharepointonline");
            assertThat(action.at("/inputs/host/operationId").asText()).isEqualTo("PostItem");
            JsonNode reference = detail.at("/connectionReferences/shared_sharepointonline");
            assertThat(reference.path("source").asText()).isEqualTo("Embedded");
            assertThat(reference.path("connectionName").asText()).startsWith("shared-sharepointonl-");
            assertThat(reference.path("id").asText())
                    .isEqualTo("/providers/Microsoft.PowerApps/apis/shared_sharepointonline");
            assertThat(reference.at("/apiDefinition/name").asText()).isEqualTo("shared_sharepointonline");
            assertThat(detail.at("/definitionSummary/triggers/0/type").asText()).isEqualTo("Request");
            assertThat(detail.at("/definitionSummary/actions")).hasSize(4);
        }
    }

    @Test
    void referenceOfTheInvokerAndUnboundOneNameNoConnection() throws Exception {
        JsonNode invoker = sandbox.flows(maker("/flows/" + ContosoFlows.SERVICE_DESK))
                .at("/properties/connectionReferences/shared_teams");
        assertThat(invoker.path("source").asText()).isEqualTo("Invoker");
        assertThat(invoker.has("connectionName")).isFalse();

        sandbox.control().unbind(ContosoFlows.CONTRACTS, "shared_office365");
        JsonNode detail =
                sandbox.flows(maker("/flows/" + ContosoFlows.CONTRACTS)).path("properties");
        JsonNode unbound = detail.at("/connectionReferences/shared_office365");
        assertThat(unbound.has("connectionName")).isFalse();
        assertThat(unbound.path("connectionReferenceLogicalName").asText()).startsWith("cr1_office365_");
        assertThat(detail.has("workflowEntityId")).isTrue();
    }

    @Test
    void catchScopeStandsInTheDefinition() throws Exception {
        JsonNode actions =
                sandbox.flows(maker("/flows/" + ContosoFlows.PURCHASE_ORDERS)).at("/properties/definition/actions");

        assertThat(actions.at("/Catch/runAfter/Try/0").asText()).isEqualTo("Failed");
        assertThat(actions.at("/Terminate/inputs/runStatus").asText()).isEqualTo("Failed");
        assertThat(actions.at("/Try/actions/Create_item/type").asText()).isEqualTo("OpenApiConnection");
    }

    @Test
    void triggersAndPermissionsAreListed() throws Exception {
        JsonNode trigger = sandbox.flows(maker("/flows/" + ContosoFlows.RECEIPTS + "/triggers"))
                .at("/value/0");
        JsonNode owner = sandbox.flows(maker("/flows/" + ContosoFlows.RECEIPTS + "/permissions"))
                .at("/value/0/properties");

        assertThat(trigger.path("name").asText()).isEqualTo("When_an_email_is_flagged_(V4)");
        assertThat(trigger.at("/properties/state").asText()).isEqualTo("Enabled");
        assertThat(owner.path("roleName").asText()).isEqualTo("Owner");
        assertThat(owner.at("/principal/id").asText()).isEqualTo(Contoso.PRIYA.objectId());
    }

    @Test
    void flowIsStoppedAndStartedAgain() throws Exception {
        String flow = ContosoFlows.FEEDBACK;
        assertThat(sandbox.flow("POST", with(maker("/flows/" + flow + "/stop"))).statusCode())
                .isEqualTo(200);
        assertThat(sandbox.flows(maker("/flows/" + flow))
                        .at("/properties/state")
                        .asText())
                .isEqualTo("Stopped");
        assertThat(sandbox.control().run(flow, 1)).isEmpty();
        assertThat(sandbox.flow("POST", with(admin("/flows/" + flow + "/start")))
                        .statusCode())
                .isEqualTo(200);
        assertThat(sandbox.control().run(flow, 1)).hasSize(1);
    }

    @Test
    void refusalsHaveTheRecordedShape() throws Exception {
        String flow = ContosoFlows.FEEDBACK;
        refused(sandbox.flow("GET", with(maker("/flows/none"))), 404, "FlowNotFound");
        refused(sandbox.flow("GET", maker("/flows")), 400, "MissingApiVersionParameter");
        sandbox.control().letCaretakerEdit(flow, false);
        refused(sandbox.flow("GET", with(maker("/flows/" + flow))), 403, "ConnectionAuthorizationFailed");
        assertThat(sandbox.flow("GET", with(admin("/flows/" + flow))).statusCode())
                .isEqualTo(200);
        assertThat(sandbox.flow("GET", with(maker("/flows"))).headers().firstValue("x-ms-correlation-request-id"))
                .isPresent();
    }

    @Test
    void applicationMayDoWhatMakersDoOnlyWhereTheRulesLetIt() throws Exception {
        String address = PowerPlatformSandbox.flowUrl(sandbox.server.powerBase())
                + maker("/flows/" + ContosoFlows.FEEDBACK) + "?" + VERSION;
        String token = sandbox.appToken(EntraLogin.FLOW);

        assertThat(sandbox.call("GET", address, token).statusCode()).isEqualTo(200);
        sandbox.tenant().rules(PowerRules.forTests().refusing(PowerRules.Refusal.APPS_AS_MAKERS));
        refused(sandbox.call("GET", address, token), 403, "ConnectionAuthorizationFailed");
    }

    @Test
    void connectionsAreListedWholeByConnectorAndOneByOne() throws Exception {
        JsonNode all = sandbox.powerApps(connections("/connections")).path("value");
        JsonNode sharePoint = sandbox.powerApps(connections("/apis/shared_sharepointonline/connections"))
                .path("value");
        String name = sharePoint.get(0).path("name").asText();
        JsonNode one = sandbox.powerApps(connections("/apis/shared_sharepointonline/connections/" + name));

        assertThat(all).hasSize(12);
        assertThat(sharePoint).hasSize(3);
        assertThat(one).isEqualTo(sharePoint.get(0));
        assertThat(one.path("type").asText()).isEqualTo("Microsoft.PowerApps/scopes/apis/connections");
        assertThat(one.path("id").asText()).isEqualTo(connections("/apis/shared_sharepointonline/connections/" + name));
        assertThat(one.at("/properties/statuses").toString()).isEqualTo("[{\"status\":\"Connected\"}]");
        assertThat(one.at("/properties/createdBy/userPrincipalName").asText()).endsWith("@contoso.example");
        assertThat(fields(one.path("properties")))
                .contains("apiId", "displayName", "connectionParameters", "createdTime", "lastModifiedTime")
                .contains("expirationTime", "testLinks", "environment", "accountName", "allowSharing");
        refused(
                sandbox.powerAppsWith(
                        sandbox.token(EntraLogin.POWER_APPS),
                        with(connections("/apis/shared_sharepointonline/connections/none"))),
                404,
                "ConnectionNotFound");
    }

    @Test
    void makersSeeTheirOwnConnectionsOnly() throws Exception {
        String mine = "/providers/Microsoft.PowerApps/connections?$filter=environment%20eq%20'"
                + PowerTenant.ENVIRONMENT + "'";

        assertThat(sandbox.powerApps(mine).path("value")).isEmpty();
        refused(
                sandbox.powerAppsWith(
                        sandbox.token(EntraLogin.POWER_APPS), with("/providers/Microsoft.PowerApps/connections")),
                400,
                "InvalidFilter");
    }

    private static List<String> fields(JsonNode json) {
        List<String> names = new ArrayList<>();
        json.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static void refused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(json(answer).at("/error/code").asText()).isEqualTo(code);
        assertThat(json(answer).at("/error/message").asText()).isNotBlank();
    }
}
