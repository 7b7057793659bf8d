package io.flowmend.sandbox.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.sandbox.wire.Json;

/** An answer of the connector's that is an error. */
final class TeamsRefusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient TeamsAnswer answer;

    private TeamsRefusal(TeamsError error, String message, int retryAfterSeconds) {
        super(message);
        ObjectNode body = Json.object();
        body.putObject("error").put("code", error.code()).put("message", message);
        answer = new TeamsAnswer(error.status(), body, retryAfterSeconds);
    }

    static TeamsRefusal because(TeamsError error) {
        return new TeamsRefusal(error, error.message(), 0);
    }

    static TeamsRefusal because(TeamsError error, String message) {
        return new TeamsRefusal(error, message, 0);
    }

    static TeamsRefusal throttled(int retryAfterSeconds) {
        return new TeamsRefusal(TeamsError.THROTTLED, TeamsError.THROTTLED.message(), retryAfterSeconds);
    }

    TeamsAnswer answer() {
        return answer;
    }
}
