package io.flowmend.powerautomate.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.flowmend.diagnosis.RedactedText;
import io.flowmend.diagnosis.Redactor;
import io.flowmend.diagnosis.run.RunAction;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads one action of a run. */
public final class ActionReader {

    private static final Set<String> FAILURES = Set.of("Failed", "TimedOut", "Faulted", "Aborted");

    private final Redactor redactor = new Redactor();

    /** The action of that name; {@code content} is the body behind its outputs' link, missing if it was not read. */
    public RunAction read(String name, JsonNode properties, JsonNode content, FlowDefinition definition) {
        FlowDefinition.Placed placed = definition.placed(name);
        return new RunAction(
                name,
                placed.parent(),
                ending(properties.path("status").asText()),
                says(properties, content),
                moment(properties.path("endTime").asText()),
                placed.connector(),
                placed.operation(),
                placed.reference());
    }

    /** How an action or a run of that status ended. */
    public static RunAction.Ending ending(String status) {
        return FAILURES.contains(status)
                ? RunAction.Ending.FAILED
                : status.equals("Succeeded") ? RunAction.Ending.SUCCEEDED : RunAction.Ending.OTHER;
    }

    /** The inner body names the cause more often than the error around it, and either more than the code. */
    private List<RedactedText> says(JsonNode properties, JsonNode content) {
        List<RedactedText> says = new ArrayList<>();
        JsonNode body = content.path("body");
        if (!body.isMissingNode()) {
            add(says, content.path("statusCode").asText() + " " + text(body));
        } else if (!content.isMissingNode()) {
            add(says, text(content));
        }
        JsonNode error = properties.path("error");
        if (!error.isMissingNode()) {
            add(says, error.path("code").asText() + ": " + error.path("message").asText());
        }
        add(says, properties.path("code").asText());
        return says;
    }

    /** The text without its secrets. */
    public RedactedText redacted(String text) {
        return redactor.redact(text);
    }

    private void add(List<RedactedText> says, String text) {
        if (!text.isBlank()) {
            says.add(redactor.redact(text));
        }
    }

    private static String text(JsonNode node) {
        return node.isTextual() ? node.asText() : node.toString();
    }

    /** The moment; the far future where the service gives none, so that whatever has ended comes first. */
    public static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            return Instant.MAX;
        }
    }
}
