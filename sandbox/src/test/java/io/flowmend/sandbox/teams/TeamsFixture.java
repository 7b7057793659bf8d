package io.flowmend.sandbox.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.sandbox.SandboxServer;
import io.flowmend.sandbox.slack.SlackRules;
import io.flowmend.sandbox.slack.SlackSandbox;
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
import java.util.List;
import java.util.stream.Collectors;

/** A running sandbox, a fake bot that it sends to, and plain HTTP to call it with. */
final class TeamsFixture implements AutoCloseable {
    static final String APP = "11111111-2222-3333-4444-555555555555";
    static final String PASSWORD = "not-a-real-password";

    final SetClock clock = new SetClock();
    final FakeApp bot;
    final TeamsSandbox teams;
    final SandboxServer server;
    private final HttpClient http = HttpClient.newHttpClient();

    TeamsFixture(TeamsRules rules) throws IOException {
        this(rules, TeamsBot.contoso(APP, PASSWORD));
    }

    TeamsFixture(TeamsRules rules, TeamsBot registered) throws IOException {
        bot = new FakeApp();
        teams = new TeamsSandbox(ContosoTenant.of(registered, clock), rules);
        server = SandboxServer.start(
                0, SlackSandbox.contoso("xoxb-test-token-0123456789", "secret", clock, SlackRules.forTests()), teams);
        teams.sendTo(bot.address());
    }

    TeamsFixture() throws IOException {
        this(TeamsRules.forTests());
    }

    String annasChat() {
        return teams.tenant().personalChat(ContosoTenant.ANNA).id();
    }

    /** A token that the login gave. */
    String token() throws IOException, InterruptedException {
        return json(login(TeamsBot.CONTOSO, form(PASSWORD)))
                .path("access_token")
                .asText();
    }

    static String form(String password) {
        return "client_id=" + APP + "&client_secret=" + password
                + "&grant_type=client_credentials&scope=https%3A%2F%2Fapi.botframework.com%2F.default";
    }

    HttpResponse<String> login(String tenant, String form) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(TeamsSandbox.loginUrl(server.teamsBase()) + tenant + "/oauth2/v2.0/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Calls the connector with a good token; the path's parts are escaped here. */
    HttpResponse<String> call(String method, String body, String... path) throws IOException, InterruptedException {
        return callWith(token(), method, body, path);
    }

    HttpResponse<String> callWith(String token, String method, String body, String... path)
            throws IOException, InterruptedException {
        String escaped = List.of(path).stream()
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8)
                        .replace("%3F", "?")
                        .replace("%3D", "="))
                .collect(Collectors.joining("/"));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(teams.serviceUrl() + "v3/conversations" + (path.length == 0 ? "" : "/") + escaped))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Sends a card into a conversation; its message's id is the answer. */
    String send(String conversation, ObjectNode activity) throws IOException, InterruptedException {
        HttpResponse<String> answer = call("POST", Json.text(activity), conversation, "activities");
        if (answer.statusCode() != 201) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return json(answer).path("id").asText();
    }

    static ObjectNode text(String text) {
        return Json.object().put("type", "message").put("text", text);
    }

    /** A message with a card of one line and one Action.Execute. */
    static ObjectNode card(String line, String button) {
        ObjectNode activity = Json.object().put("type", "message").put("summary", line);
        activity.putArray("attachments")
                .addObject()
                .put("contentType", TeamsMessage.CARD)
                .set("content", bareCard(line, button));
        return activity;
    }

    static ObjectNode bareCard(String line, String button) {
        return (ObjectNode) Json.parse("""
                {"type": "AdaptiveCard", "version": "1.5", "body": [
                  {"type": "TextBlock", "text": "%s", "wrap": true},
                  {"type": "ActionSet", "actions": [
                    {"type": "Action.Execute", "title": "%s", "verb": "go", "data": {"n": 1},
                     "fallback": {"type": "Action.Submit", "title": "%s", "data": {"n": 1}}}]}]}
                """.formatted(line, button, button)).orElseThrow();
    }

    static JsonNode json(HttpResponse<String> response) {
        return Json.parse(response.body()).orElseThrow();
    }

    static JsonNode json(FakeApp.Received request) {
        return Json.parse(request.body()).orElseThrow();
    }

    @Override
    public void close() {
        server.close();
        bot.close();
    }
}
