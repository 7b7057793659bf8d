package io.flowmend.sandbox.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** An answer to the bot; a missing body is none, a wait of 0 seconds is no Retry-After, a status of 0 cuts the connection. */
record TeamsAnswer(int status, JsonNode body, int retryAfterSeconds) {

    static TeamsAnswer of(int status, JsonNode body) {
        return new TeamsAnswer(status, body, 0);
    }

    static TeamsAnswer empty(int status) {
        return new TeamsAnswer(status, MissingNode.getInstance(), 0);
    }

    static TeamsAnswer cut(TeamsAnswer unsaid) {
        return new TeamsAnswer(0, unsaid.body(), 0);
    }
}
