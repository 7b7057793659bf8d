package io.flowmend.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.sandbox.wire.Json;
import java.util.Map;

/** A body that Slack sends to the app, before it is signed. */
public record SlackRequest(String contentType, String body) {

    /** An event, as JSON. */
    public static SlackRequest event(ObjectNode json) {
        return new SlackRequest("application/json", Json.text(json));
    }

    /** An interaction: a form with the JSON in its field "payload". */
    public static SlackRequest interaction(ObjectNode json) {
        return form(Map.of("payload", Json.text(json)));
    }

    /** A form, such as a slash command. */
    public static SlackRequest form(Map<String, String> fields) {
        return new SlackRequest("application/x-www-form-urlencoded", Form.encode(fields));
    }
}
