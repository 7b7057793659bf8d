package io.flowmend.sandbox.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.flowmend.sandbox.wire.Json;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The page's answers: JSON that no browser keeps or guesses about. */
final class PageAnswer {
    private PageAnswer() {}

    static void problem(HttpServletResponse response, int status, String problem) throws IOException {
        write(response, status, Json.object().put("ok", false).put("problem", problem));
    }

    static void write(HttpServletResponse response, int status, JsonNode json) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json; charset=utf-8");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(Json.text(json));
    }
}
