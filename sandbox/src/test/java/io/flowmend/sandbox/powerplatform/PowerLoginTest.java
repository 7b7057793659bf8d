package io.flowmend.sandbox.powerplatform;

import com.fasterxml.jackson.databind.JsonNode;
import io.flowmend.sandbox.entra.Contoso;
import io.flowmend.sandbox.entra.EntraBar;
import io.flowmend.sandbox.entra.EntraLogin;
import io.flowmend.sandbox.wire.Json;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.flowmend.sandbox.powerplatform.PowerFixture.connections;
import static io.flowmend.sandbox.powerplatform.PowerFixture.json;
import static io.flowmend.sandbox.powerplatform.PowerFixture.maker;
import static io.flowmend.sandbox.powerplatform.PowerFixture.with;
import static org.assertj.core.api.Assertions.assertThat;

/** Tokens, and what each service makes of them. */
final class PowerLoginTest {
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
    void refreshTokenServesEveryServiceAndIsRotated() throws Exception {
        String first = sandbox.power.caretakerSignsIn();
        JsonNode forFlows = json(sandbox.refresh(first, EntraLogin.FLOW + "/.default"));
        String second = forFlows.path("refresh_token").asText();
        JsonNode forApps = json(sandbox.refresh(second, EntraLogin.POWER_APPS + "/.default"));

        assertThat(second).isNotEqualTo(first).isNotEmpty();
        assertThat(forFlows.path("token_type").asText()).isEqualTo("Bearer");
        assertThat(forFlows.path("expires_in").asInt()).isEqualTo(3_599);
        JsonNode claims = claims(forFlows.path("access_token").asText());
        assertThat(claims.path("aud").asText()).isEqualTo("https://service.flow.microsoft.com/");
        assertThat(claims.path("oid").asText()).isEqualTo(Contoso.CARETAKER.objectId());
        assertThat(claims.path("upn").asText()).isEqualTo("svc.flows@contoso.example");
        assertThat(claims.path("tid").asText()).isEqualTo(Contoso.TENANT);
        assertThat(claims(forApps.path("access_token").asText()).path("aud").asText())
                .isEqualTo("https://service.powerapps.com/");
        assertThat(claims(forFlows.path("id_token").asText()).path("oid").asText())
                .isEqualTo(Contoso.CARETAKER.objectId());
        assertThat(decoded(forFlows.path("client_info").asText()))
                .isEqualTo(
                        Json.object().put("uid", Contoso.CARETAKER.objectId()).put("utid", Contoso.TENANT));
    }

    @Test
    void applicationsTokenSaysThatNobodyStandsBehindIt() throws Exception {
        JsonNode claims = claims(sandbox.appToken(EntraLogin.FLOW));

        assertThat(claims.path("idtyp").asText()).isEqualTo("app");
        assertThat(claims.path("appid").asText()).isEqualTo(PowerFixture.APP);
        assertThat(claims.has("upn")).isFalse();
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(3_599);
    }

    @Test
    void barredAccountsOldGrantsAreVoidAndNewOnesGood() throws Exception {
        String old = sandbox.power.caretakerSignsIn();
        sandbox.power.entra().bar(Contoso.CARETAKER.objectId(), EntraBar.PASSWORD_CHANGED);

        HttpResponse<String> refused = sandbox.refresh(old, EntraLogin.FLOW + "/.default");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused).path("error").asText()).isEqualTo("invalid_grant");
        assertThat(json(refused).path("error_description").asText()).startsWith("AADSTS50173: ");
        assertThat(json(refused).at("/error_codes/0").asInt()).isEqualTo(50_173);
        assertThat(sandbox.refresh(sandbox.power.caretakerSignsIn(), EntraLogin.FLOW + "/.default")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void disabledAccountGetsNothingUntilEnabled() throws Exception {
        sandbox.control().disable(Contoso.CARETAKER.objectId());
        HttpResponse<String> refused = sandbox.refresh(sandbox.power.caretakerSignsIn(), EntraLogin.FLOW + "/.default");
        assertThat(json(refused).at("/error_codes/0").asInt()).isEqualTo(50_057);

        sandbox.control().enable(Contoso.CARETAKER.objectId());
        assertThat(sandbox.refresh(sandbox.power.caretakerSignsIn(), EntraLogin.FLOW + "/.default")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void unknownRefreshTokenAndWrongSecretAreRefused() throws Exception {
        assertThat(json(sandbox.refresh("1.nothing", EntraLogin.FLOW + "/.default"))
                        .path("error")
                        .asText())
                .isEqualTo("invalid_grant");
        HttpResponse<String> wrong = sandbox.login(
                "grant_type=client_credentials&client_secret=wrong&scope=https%3A%2F%2Fservice.flow.microsoft.com%2F%2F.default");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(json(wrong).at("/error_codes/0").asInt()).isEqualTo(7_000_215);
    }

    @Test
    void wrongAudienceIsRefusedAsEachServiceDoes() throws Exception {
        String flow = sandbox.token(EntraLogin.FLOW);
        String apps = sandbox.token(EntraLogin.POWER_APPS);
        String management = sandbox.token(EntraLogin.MANAGEMENT);
        String oneSlashTooFew = sandbox.token("https://service.flow.microsoft.com");

        assertThat(flows(flow)).isEqualTo(200);
        assertThat(flows(management)).isEqualTo(200);
        assertThat(flows(apps)).isEqualTo(401);
        assertThat(flows(oneSlashTooFew)).isEqualTo(401);
        assertThat(flows("")).isEqualTo(401);
        assertThat(apps(apps)).isEqualTo(200);
        assertThat(apps(flow)).isEqualTo(404);
        assertThat(apps(management)).isEqualTo(401);
        sandbox.tenant().rules(PowerRules.forTests().refusing(PowerRules.Refusal.AUDIENCE_WITH_401));
        assertThat(apps(flow)).isEqualTo(401);
    }

    @Test
    void tokenEndsAfterAnHour() throws Exception {
        String token = sandbox.token(EntraLogin.FLOW);
        sandbox.clock.pass(Duration.ofSeconds(3_598));
        assertThat(flows(token)).isEqualTo(200);
        sandbox.clock.pass(Duration.ofSeconds(1));
        assertThat(flows(token)).isEqualTo(401);
    }

    @Test
    void loginDescribesItself() throws Exception {
        String login = PowerPlatformSandbox.loginUrl(sandbox.server.powerBase()) + Contoso.TENANT;
        JsonNode endpoints = json(sandbox.call("GET", login + "/v2.0/.well-known/openid-configuration", ""));

        assertThat(endpoints.path("token_endpoint").asText()).isEqualTo(login + "/oauth2/v2.0/token");
        JsonNode keys = json(sandbox.call("GET", endpoints.path("jwks_uri").asText(), ""));
        assertThat(keys.at("/keys/0/kty").asText()).isEqualTo("RSA");
    }

    private int flows(String token) throws Exception {
        String address = PowerPlatformSandbox.flowUrl(sandbox.server.powerBase()) + with(maker("/flows"));
        return sandbox.call("GET", address, token).statusCode();
    }

    private int apps(String token) throws Exception {
        return sandbox.powerAppsWith(token, with(connections("/connections"))).statusCode();
    }

    private static JsonNode claims(String token) {
        return decoded(token.split("\\.", -1)[1]);
    }

    private static JsonNode decoded(String part) {
        return Json.parse(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8))
                .orElseThrow();
    }
}
