package io.flowmend.sandbox.powerplatform;

import com.fasterxml.jackson.databind.JsonNode;
import io.flowmend.sandbox.SandboxServer;
import io.flowmend.sandbox.entra.Contoso;
import io.flowmend.sandbox.entra.EntraLogin;
import io.flowmend.sandbox.wire.FakeApp;
import io.flowmend.sandbox.wire.Json;
import io.flowmend.sandbox.wire.SetClock;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A running tenant, a fake bot that flows tell their failures to, and plain HTTP to call it with. */
final class PowerFixture implements AutoCloseable {
    static final String APP = "22222222-3333-4444-5555-666666666666";
    static final String SECRET = "not-a-real-secret";
    static final String VERSION = "api-version=2016-11-01";
    static final String ANNA = Contoso.ANNA.objectId();

    final SetClock clock = new SetClock();
    final FakeApp bot;
    final PowerPlatformSandbox power;
    final SandboxServer server;
    Duration patience = Duration.ofSeconds(5);
    private final HttpClient http = HttpClient.newHttpClient();

    PowerFixture(PowerRules rules) throws IOException {
        bot = new FakeApp();
        power = PowerPlatformSandbox.contoso(APP, SECRET, clock, rules);
        server = SandboxServer.start(0, power);
        power.hook().sendTo(bot.address(), "hook-secret");
    }

    PowerFixture() throws IOException {
        this(PowerRules.forTests());
    }

    PowerTenant tenant() {
        return power.tenant();
    }

    PowerControl control() {
        return power.control();
    }

    /** Beneath the environment, as a maker. */
    static String maker(String below) {
        return "/providers/Microsoft.ProcessSimple/environments/" + PowerTenant.ENVIRONMENT + below;
    }

    /** Beneath the environment, as an administrator. */
    static String admin(String below) {
        return "/providers/Microsoft.ProcessSimple/scopes/admin/environments/" + PowerTenant.ENVIRONMENT + below;
    }

    static String connections(String below) {
        return "/providers/Microsoft.PowerApps/scopes/admin/environments/" + PowerTenant.ENVIRONMENT + below;
    }

    static String with(String path) {
        return path + (path.contains("?") ? "&" : "?") + VERSION;
    }

    /** The caretaker's token. */
    String token(String audience) throws IOException, InterruptedException {
        return json(refresh(power.caretakerSignsIn(), audience + "/.default"))
                .path("access_token")
                .asText();
    }

    String appToken(String audience) throws IOException, InterruptedException {
        return json(login("grant_type=client_credentials&client_secret=" + SECRET + "&scope="
                        + encoded(audience + "/.default")))
                .path("access_token")
                .asText();
    }

    HttpResponse<String> refresh(String token, String scope) throws IOException, InterruptedException {
        return login("grant_type=refresh_token&client_secret=" + SECRET + "&refresh_token=" + token + "&scope="
                + encoded(scope + " openid profile offline_access"));
    }

    HttpResponse<String> login(String form) throws IOException, InterruptedException {
        URI address =
                URI.create(PowerPlatformSandbox.loginUrl(server.powerBase()) + Contoso.TENANT + "/oauth2/v2.0/token");
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("client_id=" + APP + "&" + form))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Reads what must be there from Power Automate. */
    JsonNode flows(String path) throws IOException, InterruptedException {
        return ok(flow("GET", with(path)));
    }

    HttpResponse<String> flow(String method, String path) throws IOException, InterruptedException {
        return call(method, PowerPlatformSandbox.flowUrl(server.powerBase()) + path, token(EntraLogin.FLOW));
    }

    /** Reads what must be there from Power Apps. */
    JsonNode powerApps(String path) throws IOException, InterruptedException {
        return ok(powerAppsWith(token(EntraLogin.POWER_APPS), with(path)));
    }

    HttpResponse<String> powerAppsWith(String token, String path) throws IOException, InterruptedException {
        return call("GET", PowerPlatformSandbox.powerAppsUrl(server.powerBase()) + path, token);
    }

    /** Calls an address as it stands; an empty token sends no header. */
    HttpResponse<String> call(String method, String address, String token) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
                .timeout(patience)
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> resubmit(PowerRun run) throws IOException, InterruptedException {
        String trigger = tenant().flow(run.flow()).orElseThrow().trigger().name();
        return flow(
                "POST",
                with(maker("/flows/" + run.flow() + "/triggers/" + encoded(trigger) + "/histories/" + run.name()
                        + "/resubmit")));
    }

    static JsonNode ok(HttpResponse<String> response) {
        if (response.statusCode() != 200) {
            throw new AssertionError(response.statusCode() + " " + response.body());
        }
        return json(response);
    }

    static JsonNode json(HttpResponse<String> response) {
        return Json.parse(response.body()).orElseThrow();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public void close() {
        server.close();
        bot.close();
    }
}
