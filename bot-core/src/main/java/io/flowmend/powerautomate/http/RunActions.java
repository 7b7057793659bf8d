package io.flowmend.powerautomate.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.flowmend.diagnosis.run.RunAction;
import io.flowmend.powerautomate.RunRef;
import io.flowmend.powerautomate.http.Parts.NotNowException;
import io.flowmend.powerautomate.wire.ActionReader;
import io.flowmend.powerautomate.wire.FlowDefinition;
import io.flowmend.powerautomate.wire.Rounds;
import java.util.ArrayList;
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

    List<RunAction> of(RunRef run, JsonNode properties, FlowDefinition definition, Parts parts) throws NotNowException {
        Map<String, JsonNode> actions = byName(run, properties.path("actions"), parts);
        List<RunAction> read = new ArrayList<>();
        for (Map.Entry<String, JsonNode> action : actions.entrySet()) {
            read.add(read(run, action.getKey(), action.getValue(), actions, definition, parts));
        }
        return read;
    }

    private Map<String, JsonNode> byName(RunRef run, JsonNode expanded, Parts parts) throws NotNowException {
        Map<String, JsonNode> actions = new LinkedHashMap<>();
        if (!expanded.isEmpty()) {
            expanded.properties().forEach(entry -> actions.put(entry.getKey(), entry.getValue()));
        } else {
            parts.needed(service.actions(run), List.of())
                    .forEach(row -> actions.put(row.path("name").asText(), row.path("properties")));
        }
        return actions;
    }

    private RunAction read(
            RunRef run,
            String name,
            JsonNode properties,
            Map<String, JsonNode> actions,
            FlowDefinition definition,
            Parts parts)
            throws NotNowException {
        boolean innermost = hasFailed(properties)
                && actions.entrySet().stream()
                        .noneMatch(inner -> hasFailed(inner.getValue())
                                && definition.placed(inner.getKey()).parent().equals(name));
        if (!innermost) {
            return reader.read(name, properties, MissingNode.getInstance(), definition);
        }
        JsonNode detail = repetition(run, name, properties, parts);
        JsonNode content = parts.needed(contents.of(detail), MissingNode.getInstance());
        return reader.read(name, detail, content, definition);
    }

    /** Of an action within a loop, the first round that failed; it tells more than the action as a whole. */
    private JsonNode repetition(RunRef run, String name, JsonNode properties, Parts parts) throws NotNowException {
        boolean repeated = properties.path("repetitionCount").asInt() > 0;
        return repeated
                ? Rounds.firstFailed(parts.needed(service.repetitions(run, name), List.of()))
                        .orElse(properties)
                : properties;
    }

    private static boolean hasFailed(JsonNode properties) {
        return ActionReader.ending(properties.path("status").asText()).failed();
    }
}
