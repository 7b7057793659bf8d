package io.flowmend.sandbox.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.sandbox.wire.Json;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What the page asks of one chat: GET state and stream, POST a deed with JSON. A request that is not the page's own is
 * 403; one that does not fit is 400 with what was expected.
 */
@SuppressWarnings("serial")
abstract class PageApi extends HttpServlet {
    private final LiveStream stream;

    PageApi(LiveStream stream) {
        this.stream = stream;
    }

    /** Everything the page shows. */
    abstract ObjectNode state();

    /** Does what somebody on the page did; throws IllegalArgumentException with what was expected instead. */
    abstract void act(String deed, JsonNode body);

    @Override
    public void destroy() {
        stream.close();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!LoopbackGuard.admits(request)) {
            PageAnswer.problem(response, HttpServletResponse.SC_FORBIDDEN, "only this machine's own page may ask");
            return;
        }
        switch (deed(request)) {
            case "state" -> PageAnswer.write(response, HttpServletResponse.SC_OK, state());
            case "stream" -> stream.serve(response);
            default -> PageAnswer.problem(response, HttpServletResponse.SC_NOT_FOUND, "expected state or stream");
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!LoopbackGuard.admits(request) || !LoopbackGuard.sendsJson(request)) {
            PageAnswer.problem(
                    response, HttpServletResponse.SC_FORBIDDEN, "only this machine's own page may ask, with JSON");
            return;
        }
        String body = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Optional<JsonNode> json = Json.parse(body).filter(JsonNode::isObject);
        if (json.isEmpty()) {
            PageAnswer.problem(response, HttpServletResponse.SC_BAD_REQUEST, "expected a JSON object");
            return;
        }
        try {
            act(deed(request), json.get());
            PageAnswer.write(response, HttpServletResponse.SC_OK, Json.object().put("ok", true));
        } catch (IllegalArgumentException unfit) {
            PageAnswer.problem(response, HttpServletResponse.SC_BAD_REQUEST, String.valueOf(unfit.getMessage()));
        }
    }

    /** How it went shows in the chat, not in the answer. */
    static void forget(Object delivery) {
        Object unused = delivery;
    }

    static String field(JsonNode body, String name) {
        String value = optional(body, name);
        if (value.isBlank()) {
            throw new IllegalArgumentException("expected a text in \"" + name + "\"");
        }
        return value;
    }

    static String optional(JsonNode body, String name) {
        return body.path(name).asText("");
    }

    private static String deed(HttpServletRequest request) {
        return Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
    }
}
