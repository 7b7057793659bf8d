package io.flowmend.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.sandbox.wire.Json;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The arguments of one API call, whichever way they came: query, form (structures as JSON text) or JSON body. */
record Arguments(ObjectNode values, String token) {

    static Arguments read(HttpServletRequest request) throws IOException {
        ObjectNode values = Json.object();
        String query = Optional.ofNullable(request.getQueryString()).orElse("");
        Form.decode(query).forEach(values::put);
        String body = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String type = Optional.ofNullable(request.getContentType()).orElse("").toLowerCase(Locale.ROOT);
        String token = bearer(request);
        if (type.startsWith("application/json")) {
            Json.parse(body).filter(JsonNode::isObject).ifPresent(json -> values.setAll((ObjectNode) json));
        } else {
            Map<String, String> form = Form.decode(body);
            form.forEach(values::put);
            if (token.isEmpty()) {
                token = form.getOrDefault("token", Form.decode(query).getOrDefault("token", ""));
            }
        }
        values.remove("token");
        return new Arguments(values, token);
    }

    private static String bearer(HttpServletRequest request) {
        String header = Optional.ofNullable(request.getHeader("Authorization")).orElse("");
        return header.regionMatches(true, 0, "Bearer ", 0, 7)
                ? header.substring(7).strip()
                : "";
    }

    /** The argument's text, empty when it is missing. */
    String text(String name) {
        JsonNode value = values.path(name);
        return value.isContainerNode() ? Json.text(value) : value.asText("");
    }

    boolean has(String name) {
        return !text(name).isEmpty();
    }

    boolean flag(String name) {
        return text(name).equals("true") || text(name).equals("1");
    }

    /** A structure, sent as JSON or as a text of JSON; a missing node when it is neither. */
    Optional<JsonNode> structure(String name) {
        JsonNode value = values.path(name);
        return value.isTextual() ? Json.parse(value.textValue()) : Optional.of(value);
    }
}
