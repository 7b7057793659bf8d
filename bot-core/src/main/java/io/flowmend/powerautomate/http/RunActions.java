package io.flowmend.powerautomate.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.flowmend.diagnosis.run.RunAction;
import io.flowmend.powerautomate.Answer;
import io.flowmend.powerautomate.RunRef;
import io.flowmend.powerautomate.wire.ActionReader;
import io.flowmend.powerautomate.wire.FlowDefinition;
import io.flowmend.powerautomate.wire.Rounds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the actions of a failed run, and of those that failed innermost what their outputs say. */
final class RunActions {

    private final FlowService service;
    private final Contents contents;
    private final ActionReader reader = new ActionReader();

    RunActions(FlowService service, Contents contents) {
        this.service = service;
        this.contents = contents;
    }

    List<RunAction> of(RunRef run, JsonNode properties, FlowDefinition definition) {
        Map<String, JsonNode> actions = byName(run, properties.path("actions"));
        return actions.entrySet().stream()
                .map(entry -> read(run, entry.getKey(), entry.getValue(), actions, definition))
                .toList();
    }

    private Map<String, JsonNode> byName(RunRef run, JsonNode expanded) {
        Map<String, JsonNode> actions = new LinkedHashMap<>();
        if (!expanded.isEmpty()) {
            expanded.properties().forEach(entry -> actions.put(entry.getKey(), entry.getValue()));
        } else if (service.actions(run) instanceof Answer.Got<List<JsonNode>> rows) {
            rows.value().forEach(row -> actions.put(row.path("name").asText(), row.path("properties")));
        }
        return actions;
    }

    private RunAction read(
            RunRef run, String name, JsonNode properties, Map<String, JsonNode> actions, FlowDefinition definition) {
        boolean innermost = hasFailed(properties)
                && actions.entrySet().stream()
                        .noneMatch(inner -> hasFailed(inner.getValue())
                                && definition.placed(inner.getKey()).parent().equals(name));
        if (!innermost) {
            return reader.read(name, properties, MissingNode.getInstance(), definition);
        }
        JsonNode detail = repetition(run, name, properties);
        return reader.read(name, detail, contents.of(detail), definition);
    }

    /** Of an action within a loop, the first round that failed; it tells more than the action as a whole. */
    private JsonNode repetition(RunRef run, String name, JsonNode properties) {
        boolean repeated = properties.path("repetitionCount").asInt() > 0;
        return repeated && service.repetitions(run, name) instanceof Answer.Got<List<JsonNode>> rounds
                ? Rounds.firstFailed(rounds.value()).orElse(properties)
                : properties;
    }

    private static boolean hasFailed(JsonNode properties) {
        return ActionReader.ending(properties.path("status").asText()).failed();
    }
}
