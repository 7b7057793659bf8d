package io.flowmend.sandbox.powerplatform;

import com.fasterxml.jackson.databind.JsonNode;
import io.flowmend.sandbox.entra.EntraLogin;
import io.flowmend.sandbox.wire.Json;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.flowmend.sandbox.powerplatform.PowerFixture.ANNA;
import static io.flowmend.sandbox.powerplatform.PowerFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

/** What Microsoft Graph tells of an account, and to whom. */
final class GraphTest {
    private static final String STATE = "?$select=id,accountEnabled";

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
    void accountIsEnabledUntilItIsDisabled() throws Exception {
        assertThat(PowerFixture.ok(user(ANNA + STATE)))
                .isEqualTo(Json.object().put("id", ANNA).put("accountEnabled", true));
        sandbox.control().disable(ANNA);
        assertThat(PowerFixture.ok(user(ANNA + STATE)).path("accountEnabled").asBoolean(true))
                .isFalse();
        sandbox.control().enable(ANNA);
        assertThat(PowerFixture.ok(user(ANNA + STATE)).path("accountEnabled").asBoolean())
                .isTrue();
    }

    @Test
    void deletedAccountIsNotThereAndItsFlowsAre() throws Exception {
        sandbox.control().delete(ANNA);
        HttpResponse<String> gone = user(ANNA + STATE);

        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(json(gone).at("/error/code").asText()).isEqualTo("Request_ResourceNotFound");
        assertThat(user("nobody" + STATE).statusCode()).isEqualTo(404);
        JsonNode flow = sandbox.flows(PowerFixture.maker("/flows/" + ContosoFlows.INVOICE_INTAKE));
        assertThat(flow.at("/properties/creator/objectId").asText()).isEqualTo(ANNA);
        assertThat(sandbox.control().signInAll(ANNA)).isZero();
    }

    @Test
    void stateComesOnlyIfItIsSelected() throws Exception {
        JsonNode user = PowerFixture.ok(user(ANNA));

        assertThat(user.path("displayName").asText()).isEqualTo("Anna Berg");
        assertThat(user.has("accountEnabled")).isFalse();
    }

    @Test
    void onlyATokenForGraphOpensIt() throws Exception {
        HttpResponse<String> wrong = user(ANNA, sandbox.token(EntraLogin.FLOW));

        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(json(wrong).at("/error/code").asText()).isEqualTo("InvalidAuthenticationToken");
        assertThat(user(ANNA, "").statusCode()).isEqualTo(401);
        assertThat(user(ANNA, sandbox.appToken(EntraLogin.GRAPH)).statusCode()).isEqualTo(200);
    }

    @Test
    void withoutThePermissionNobodyIsTold() throws Exception {
        sandbox.tenant().rules(PowerRules.forTests().refusing(PowerRules.Refusal.USERS));
        HttpResponse<String> refused = user(ANNA + STATE);

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(json(refused).at("/error/code").asText()).isEqualTo("Authorization_RequestDenied");
    }

    private HttpResponse<String> user(String idAndQuery) throws Exception {
        return user(idAndQuery, sandbox.token(EntraLogin.GRAPH));
    }

    private HttpResponse<String> user(String idAndQuery, String token) throws Exception {
        String address = PowerPlatformSandbox.graphUrl(sandbox.server.powerBase()) + "/v1.0/users/" + idAndQuery;
        return sandbox.call("GET", address, token);
    }
}
