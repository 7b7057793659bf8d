package io.flowmend.sandbox.powerplatform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.flowmend.sandbox.wire.Json;

/** An answer; a missing body is none, a wait of 0 seconds is no Retry-After, a status of 0 says nothing. */
record PowerAnswer(int status, JsonNode body, int retryAfterSeconds) {

    static PowerAnswer of(JsonNode body) {
        return new PowerAnswer(200, body, 0);
    }

    static PowerAnswer empty(int status) {
        return new PowerAnswer(status, MissingNode.getInstance(), 0);
    }

    /** An error in the form of all of these services. */
    static PowerAnswer error(int status, String code, String message) {
        return limited(status, code, message, 0);
    }

    static PowerAnswer limited(int status, String code, String message, int retryAfterSeconds) {
        return new PowerAnswer(
                status,
                Json.object().set("error", Json.object().put("code", code).put("message", message)),
                retryAfterSeconds);
    }
}
