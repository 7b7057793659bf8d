package io.flowmend.sandbox.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.flowmend.sandbox.teams.TeamsFixture.form;
import static io.flowmend.sandbox.teams.TeamsFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

final class LoginTest {
    private static final String MICROSOFT = "botframework.com";

    private TeamsFixture sandbox;

    @BeforeEach
    void start() throws Exception {
        sandbox = new TeamsFixture();
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void goodSecretGetsAnHour() throws Exception {
        JsonNode answer = json(sandbox.login(TeamsBot.CONTOSO, form(TeamsFixture.PASSWORD)));

        assertThat(answer.path("token_type").asText()).isEqualTo("Bearer");
        assertThat(answer.path("expires_in").asInt()).isEqualTo(3_599);
        assertThat(answer.path("access_token").asText().split("\\.", -1)).hasSize(3);
    }

    @Test
    void furtherScopesThatMsalAddsDoNoHarm() throws Exception {
        String form = form(TeamsFixture.PASSWORD).replace("scope=", "scope=openid%20profile%20offline_access%20");

        assertThat(sandbox.login(TeamsBot.CONTOSO, form).statusCode()).isEqualTo(200);
    }

    @Test
    void refusalsCarryEntrasCodes() throws Exception {
        refused(sandbox.login(TeamsBot.CONTOSO, form("wrong")), 401, "invalid_client", 7000215);
        refused(sandbox.login("no-tenant", form(TeamsFixture.PASSWORD)), 400, "invalid_request", 90002);
        refused(sandbox.login(MICROSOFT, form(TeamsFixture.PASSWORD)), 400, "unauthorized_client", 700016);
        refused(
                sandbox.login(TeamsBot.CONTOSO, form(TeamsFixture.PASSWORD).replace(TeamsFixture.APP, "other")),
                400,
                "unauthorized_client",
                700016);
        refused(
                sandbox.login(TeamsBot.CONTOSO, form(TeamsFixture.PASSWORD).replace("botframework", "graph")),
                400,
                "invalid_scope",
                70011);
        refused(sandbox.login(TeamsBot.CONTOSO, ""), 400, "unsupported_grant_type", 70003);
    }

    @Test
    void multiTenantBotGetsItsTokenFromMicrosoftsTenant() throws Exception {
        try (TeamsFixture all = new TeamsFixture(
                TeamsRules.forTests(),
                TeamsBot.contoso(TeamsFixture.APP, TeamsFixture.PASSWORD).forEveryTenant())) {
            assertThat(all.login(MICROSOFT, form(TeamsFixture.PASSWORD)).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void whatMsalAsksFirstIsAnswered() throws Exception {
        URI login = TeamsSandbox.loginUrl(sandbox.server.teamsBase());
        JsonNode clouds = json(sandbox.get(URI.create(login + "common/discovery/instance?api-version=1.1")));
        JsonNode endpoints =
                json(sandbox.get(URI.create(login + TeamsBot.CONTOSO + "/v2.0/.well-known/openid-configuration")));

        assertThat(clouds.at("/metadata/0/aliases/0").asText()).isEqualTo("login.microsoftonline.com");
        assertThat(endpoints.path("token_endpoint").asText())
                .isEqualTo(login + TeamsBot.CONTOSO + "/oauth2/v2.0/token");
    }

    private static void refused(HttpResponse<String> answer, int status, String error, int code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(json(answer).path("error").asText()).isEqualTo(error);
        assertThat(json(answer).at("/error_codes/0").asInt()).isEqualTo(code);
        assertThat(json(answer).path("error_description").asText()).startsWith("AADSTS" + code + ": ");
    }
}
