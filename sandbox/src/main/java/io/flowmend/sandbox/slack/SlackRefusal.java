package io.flowmend.sandbox.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.sandbox.wire.Json;
import java.util.List;

/** An answer with ok:false, which Slack gives with HTTP 200, or with 429 when a time to wait comes with it. */
final class SlackRefusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final String error;
    private final transient List<String> details;
    private final int retryAfterSeconds;

    private SlackRefusal(String error, List<String> details, int retryAfterSeconds) {
        super(error);
        this.error = error;
        this.details = List.copyOf(details);
        this.retryAfterSeconds = retryAfterSeconds;
    }

    static SlackRefusal because(String error) {
        return new SlackRefusal(error, List.of(), 0);
    }

    static SlackRefusal because(String error, List<String> details) {
        return new SlackRefusal(error, details, 0);
    }

    static SlackRefusal limited(int retryAfterSeconds) {
        return new SlackRefusal("ratelimited", List.of(), retryAfterSeconds);
    }

    int retryAfterSeconds() {
        return retryAfterSeconds;
    }

    ObjectNode toJson() {
        ObjectNode json = Json.object();
        json.put("ok", false);
        json.put("error", error);
        if (!details.isEmpty()) {
            ArrayNode errors = json.putArray("errors");
            ArrayNode messages = json.putObject("response_metadata").putArray("messages");
            details.forEach(detail -> {
                errors.add(detail);
                messages.add("[ERROR] " + detail);
            });
        }
        return json;
    }
}
