package io.flowmend.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.sandbox.SandboxServer;
import io.flowmend.sandbox.wire.FakeApp;
import io.flowmend.sandbox.wire.Json;
import io.flowmend.sandbox.wire.SetClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

/** A running sandbox, a fake app that it sends to, and plain HTTP to call it with. */
final class SandboxFixture implements AutoCloseable {
    static final String TOKEN = "xoxb-test-token-0123456789";
    static final String SECRET = "test-signing-secret";
    static final String ANNA = "U0ANNA";
    static final String ANNA_DIRECT = "D0ANNA";
    static final String ALERTS = "C0ALERTS";

    final SetClock clock = new SetClock();
    final FakeApp app;
    final SlackSandbox slack;
    final SandboxServer server;
    private final HttpClient http = HttpClient.newHttpClient();

    SandboxFixture(SlackRules rules) throws IOException {
        app = new FakeApp();
        slack = SlackSandbox.contoso(TOKEN, SECRET, clock, rules);
        server = SandboxServer.start(0, slack);
        slack.sendTo(app.address());
    }

    SandboxFixture() throws IOException {
        this(SlackRules.forTests());
    }

    /** Calls a method with a form body and the right token. */
    JsonNode call(String method, Map<String, String> fields) throws IOException, InterruptedException {
        return json(send(method, "application/x-www-form-urlencoded", Form.encode(fields), TOKEN));
    }

    /** Calls a method with a JSON body and the right token. */
    JsonNode callJson(String method, ObjectNode body) throws IOException, InterruptedException {
        return json(send(method, "application/json; charset=utf-8", Json.text(body), TOKEN));
    }

    HttpResponse<String> send(String method, String contentType, String body, String token)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.slackApi() + method))
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(String url, String json) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    static JsonNode json(HttpResponse<String> response) {
        return Json.parse(response.body()).orElseThrow();
    }

    @Override
    public void close() {
        server.close();
        app.close();
    }
}
