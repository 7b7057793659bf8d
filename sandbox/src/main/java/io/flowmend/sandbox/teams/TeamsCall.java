package io.flowmend.sandbox.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * One call of Microsoft's services as it came and as it was answered; a status of 0 means the connection was cut. The path
 * has its escapes undone; a body that is no JSON is a JSON text.
 */
public record TeamsCall(
        Instant at, TeamsOperation operation, String method, String path, JsonNode body, int status, JsonNode answer) {

    /** Whether it was answered as done. */
    public boolean ok() {
        return status >= 200 && status < 300;
    }
}
