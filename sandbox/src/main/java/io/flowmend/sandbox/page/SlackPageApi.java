package io.flowmend.sandbox.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.sandbox.slack.Json;
import io.flowmend.sandbox.slack.SlackButton;
import io.flowmend.sandbox.slack.SlackDelivery;
import io.flowmend.sandbox.slack.SlackMessage;
import io.flowmend.sandbox.slack.SlackSandbox;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * What the page asks of the Slack workspace: GET state and stream, POST say, command, press, locale and reset with JSON.
 * A request that is not the page's own is 403; one that does not fit is 400 with what was expected.
 */
@SuppressWarnings("serial")
final class SlackPageApi extends HttpServlet {
    private final SlackSandbox slack;
    private final LiveStream stream;

    SlackPageApi(SlackSandbox slack) {
        this.slack = slack;
        this.stream = new LiveStream(slack.workspace());
    }

    @Override
    public void destroy() {
        stream.close();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!LoopbackGuard.admits(request)) {
            answer(response, HttpServletResponse.SC_FORBIDDEN, "only this machine's own page may ask");
            return;
        }
        switch (deed(request)) {
            case "state" -> write(response, HttpServletResponse.SC_OK, SlackView.all(slack.workspace()));
            case "stream" -> stream.serve(response);
            default -> answer(response, HttpServletResponse.SC_NOT_FOUND, "expected state or stream");
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!LoopbackGuard.admits(request) || !LoopbackGuard.sendsJson(request)) {
            answer(response, HttpServletResponse.SC_FORBIDDEN, "only this machine's own page may ask, with JSON");
            return;
        }
        String body = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Optional<JsonNode> json = Json.parse(body).filter(JsonNode::isObject);
        if (json.isEmpty()) {
            answer(response, HttpServletResponse.SC_BAD_REQUEST, "expected a JSON object");
            return;
        }
        try {
            act(deed(request), json.get());
            write(response, HttpServletResponse.SC_OK, Json.object().put("ok", true));
        } catch (IllegalArgumentException unfit) {
            answer(response, HttpServletResponse.SC_BAD_REQUEST, String.valueOf(unfit.getMessage()));
        }
    }

    private void act(String deed, JsonNode body) {
        switch (deed) {
            case "say" ->
                forget(slack.people()
                        .say(field(body, "as"), field(body, "channel"), optional(body, "threadTs"), field(body, "text"))
                        .delivery());
            case "command" ->
                forget(slack.people()
                        .command(
                                field(body, "as"),
                                field(body, "channel"),
                                field(body, "command"),
                                optional(body, "text")));
            case "press" -> forget(press(body));
            case "locale" -> forget(slack.people().changeLocale(field(body, "person"), field(body, "locale")));
            case "reset" -> slack.workspace().clear();
            default -> throw new IllegalArgumentException("expected say, command, press, locale or reset");
        }
    }

    private CompletableFuture<SlackDelivery> press(JsonNode body) {
        SlackMessage message = slack.workspace()
                .message(field(body, "channel"), field(body, "ts"))
                .orElseThrow(() -> new IllegalArgumentException("expected the ts of a message that is still there"));
        SlackButton button = SlackButton.in(message).stream()
                .filter(each -> each.blockId().equals(field(body, "blockId"))
                        && each.actionId().equals(field(body, "actionId")))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("expected a button that is still there"));
        return slack.people().press(field(body, "as"), message, button);
    }

    /** How it went shows in the workspace, not in the answer. */
    private static void forget(CompletableFuture<SlackDelivery> delivery) {
        CompletableFuture<SlackDelivery> unused = delivery;
    }

    private static String field(JsonNode body, String name) {
        String value = optional(body, name);
        if (value.isBlank()) {
            throw new IllegalArgumentException("expected a text in \"" + name + "\"");
        }
        return value;
    }

    private static String optional(JsonNode body, String name) {
        return body.path(name).asText("");
    }

    private static String deed(HttpServletRequest request) {
        return Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
    }

    private static void answer(HttpServletResponse response, int status, String problem) throws IOException {
        write(response, status, Json.object().put("ok", false).put("problem", problem));
    }

    private static void write(HttpServletResponse response, int status, ObjectNode json) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json; charset=utf-8");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(Json.text(json));
    }
}
