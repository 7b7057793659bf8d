package io.flowmend.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** One call of the Web API as it came and as it was answered; an HTTP status of 0 means the connection was cut. */
public record SlackCall(Instant at, String method, ObjectNode arguments, int status, ObjectNode answer) {

    /** Whether the call took effect and was answered so. */
    public boolean ok() {
        return answer.path("ok").asBoolean();
    }
}
