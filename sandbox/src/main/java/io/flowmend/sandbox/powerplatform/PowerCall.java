package io.flowmend.sandbox.powerplatform;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * One call of the tenant's services: when by the tenant's clock, how long after the journal's beginning by the machine's,
 * and how it was answered; a status of 0 means that no answer was given. Headers are names in lower case, without what
 * they held; a signature in the query is left out, and so is what the token endpoint was sent or answered.
 */
public record PowerCall(
        Instant at,
        Duration sinceStart,
        PowerOperation operation,
        String method,
        String path,
        Map<String, String> query,
        Set<String> headers,
        int status,
        JsonNode answer) {

    public PowerCall {
        query = Map.copyOf(query);
        headers = Set.copyOf(headers);
    }

    /** Whether it was answered as done. */
    public boolean ok() {
        return status >= 200 && status < 300;
    }
}
