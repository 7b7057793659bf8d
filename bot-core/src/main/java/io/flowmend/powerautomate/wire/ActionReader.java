package io.flowmend.powerautomate.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.flowmend.diagnosis.run.Call;
import io.flowmend.diagnosis.run.Ending;
import io.flowmend.diagnosis.run.RunAction;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;

/** Reads one action of a run. */
public final class ActionReader {

    private final SaidReader said = new SaidReader();

    /** The action of that name; {@code content} is the body behind its outputs' link, missing if it was not read. */
    public RunAction read(String name, JsonNode properties, JsonNode content, FlowDefinition definition) {
        return read(name, properties, properties.path("inputs"), content, definition);
    }

    /** The same with the body behind its inputs' link, which tells what it calls where the definition does not. */
    RunAction read(String name, JsonNode properties, JsonNode inputs, JsonNode content, FlowDefinition definition) {
        FlowDefinition.Placed placed = definition.placed(name);
        String type = placed.type().isEmpty() ? properties.path("type").asText() : placed.type();
        return new RunAction(
                name,
                placed.parent(),
                type,
                ending(properties.path("status").asText()),
                said.read(properties, content.isMissingNode() ? properties.path("outputs") : content),
                ended(properties),
                call(placed.call(), definition, inputs),
                placed.after());
    }

    /** What it calls, told by its inputs where the definition does not tell. */
    static Call call(Call defined, FlowDefinition definition, JsonNode inputs) {
        return defined.equals(Call.NONE) ? definition.call(inputs) : defined;
    }

    /** How an action, trigger or run of that status ended; source: learn.microsoft.com/rest/api/logic, WorkflowStatus. */
    public static Ending ending(String status) {
        return switch (status.toLowerCase(Locale.ROOT)) {
            case "succeeded", "success" -> Ending.SUCCEEDED;
            case "failed", "faulted", "aborted" -> Ending.FAILED;
            case "timedout" -> Ending.TIMED_OUT;
            case "skipped" -> Ending.SKIPPED;
            default -> Ending.OTHER;
        };
    }

    /** When it ended, else when it started. */
    static Instant ended(JsonNode properties) {
        Instant ended = moment(properties.path("endTime").asText());
        return ended.equals(Instant.MAX) ? moment(properties.path("startTime").asText()) : ended;
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
