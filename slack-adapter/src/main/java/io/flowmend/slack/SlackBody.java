package io.flowmend.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The body of a request from Slack, told apart by kind and checked for the parts that its kind must have. */
sealed interface SlackBody {

    /** Slack asks whether the address is ours; {@code url_verification}. */
    record Handshake() implements SlackBody {}

    /** Something happened in the workspace; {@code event_callback}. */
    record Event(JsonNode payload) implements SlackBody {
        public Event {
            Objects.requireNonNull(payload);
        }
    }

    /** Somebody used a part of a message; {@code block_actions}. */
    record Actions(JsonNode payload) implements SlackBody {
        public Actions {
            Objects.requireNonNull(payload);
        }
    }

    /** Somebody used a slash command. */
    record Command(Map<String, String> fields) implements SlackBody {
        public Command {
            fields = Map.copyOf(fields);
        }
    }

    /** Well formed, but of a kind that the bot has no use for. */
    record Foreign() implements SlackBody {}

    /** Not what Slack sends; {@code expected} says in one sentence what was expected. */
    record Unexpected(String expected) implements SlackBody {
        public Unexpected {
            Objects.requireNonNull(expected);
        }
    }

    /** Tells what kind of body the text is; never throws. */
    static SlackBody read(String text) {
        // By its first letter and not by the Content-Type, as Bolt does, so that both always see the same.
        return text.stripLeading().startsWith("{") ? json(text) : form(text);
    }

    private static SlackBody json(String text) {
        JsonNode payload;
        try {
            payload = SlackJson.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            return new Unexpected("An event should be whole JSON.");
        }
        String type = payload.path("type").asText();
        if (type.isEmpty()) {
            return new Unexpected("An event should be a JSON object with a text field \"type\".");
        }
        return switch (type) {
            case "url_verification" ->
                payload.path("challenge").isTextual()
                        ? new Handshake()
                        : new Unexpected("A url_verification should have a text field \"challenge\".");
            case "event_callback" -> event(payload);
            default -> new Foreign();
        };
    }

    private static SlackBody event(JsonNode payload) {
        return hasTexts(payload, List.of("event_id", "team_id")) && hasTexts(payload.path("event"), List.of("type"))
                ? new Event(payload)
                : new Unexpected(
                        "An event_callback should have the fields \"event_id\", \"team_id\" and \"event\" with a \"type\".");
    }

    private static SlackBody form(String text) {
        Map<String, String> fields;
        try {
            fields = fields(text);
        } catch (IllegalArgumentException e) {
            return new Unexpected("A form should be encoded as application/x-www-form-urlencoded.");
        }
        if (fields.containsKey("payload")) {
            return interaction(fields.getOrDefault("payload", ""));
        }
        if (fields.containsKey("ssl_check")) {
            return new Foreign();
        }
        if (fields.containsKey("command")) {
            return fields.keySet().containsAll(List.of("team_id", "channel_id", "user_id", "trigger_id"))
                    ? new Command(fields)
                    : new Unexpected("A command should have the fields team_id, channel_id, user_id and trigger_id.");
        }
        return new Unexpected("The body should be the JSON of an event, or a form with \"payload\" or \"command\".");
    }

    private static SlackBody interaction(String json) {
        JsonNode payload;
        try {
            payload = SlackJson.MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            return new Unexpected("The form's field \"payload\" should be whole JSON.");
        }
        String type = payload.path("type").asText();
        if (type.isEmpty()) {
            return new Unexpected("The form's field \"payload\" should be a JSON object with a text field \"type\".");
        }
        if (!type.equals("block_actions")) {
            return new Foreign();
        }
        return hasTexts(payload.path("user"), List.of("id"))
                        && payload.path("actions").isArray()
                ? new Actions(payload)
                : new Unexpected(
                        "A block_actions payload should have \"user\" with an \"id\", and a list \"actions\".");
    }

    private static boolean hasTexts(JsonNode node, List<String> names) {
        return names.stream().allMatch(name -> node.path(name).isTextual());
    }

    private static Map<String, String> fields(String form) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : form.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        return fields;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
