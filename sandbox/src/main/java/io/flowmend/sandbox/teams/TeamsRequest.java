package io.flowmend.sandbox.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.flowmend.sandbox.wire.Json;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A call by the bot: its method, the parts of its path below the servlet with their escapes undone, and its body. */
record TeamsRequest(String method, List<String> path, String authorization, String body) {

    TeamsRequest {
        path = List.copyOf(path);
    }

    static TeamsRequest read(HttpServletRequest request) throws IOException {
        // Not the servlet's path info: a raw ";messageid=" would be taken off as a parameter.
        String below =
                request.getRequestURI().substring(request.getServletPath().length());
        List<String> path = Stream.of(below.split("/"))
                .filter(part -> !part.isEmpty())
                .map(part -> URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8))
                .toList();
        return new TeamsRequest(
                request.getMethod(),
                path,
                Optional.ofNullable(request.getHeader("Authorization")).orElse(""),
                new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }

    /** The part of the path at this place, or an empty text. */
    String part(int index) {
        return index < path.size() ? path.get(index) : "";
    }

    /** The body as it is kept. */
    JsonNode json() {
        return Json.parse(body).orElseGet(() -> TextNode.valueOf(body));
    }

    /** The body, which must be an object. */
    ObjectNode object() throws TeamsRefusal {
        if (json() instanceof ObjectNode object) {
            return object;
        }
        throw TeamsRefusal.because(TeamsError.BAD_ARGUMENT, "The request's body should be a JSON object.");
    }
}
