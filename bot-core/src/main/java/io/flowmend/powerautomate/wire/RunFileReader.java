package io.flowmend.powerautomate.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.flowmend.diagnosis.run.FailedRun;
import io.flowmend.diagnosis.run.Meanwhile;
import io.flowmend.diagnosis.run.RunAction;
import io.flowmend.powerautomate.ConnectionState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a failed run from one text that holds all the service told of it: {@code {"run", "flow", "connections", "contents",
 * "repetitions", "actions", "owner", "alsoFailed"}}, all but the run optional.
 */
public final class RunFileReader {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String NO_ENVIRONMENT = "";

    private final ActionReader actions = new ActionReader();
    private final ConnectionReader connections = new ConnectionReader();
    private final RunReader runs = new RunReader();

    /** The run; throws {@link UnreadableRun} where a part is not what it should be. */
    public FailedRun read(String json) {
        RunFileParts parts = new RunFileParts(parse(json));
        JsonNode run = parts.run();
        FlowDefinition definition = FlowDefinition.read(parts.flow());
        Map<String, JsonNode> contents = parts.contents();
        List<ConnectionState> states = parts.connections().stream()
                .map(row -> connections.read(NO_ENVIRONMENT, row))
                .toList();
        JsonNode triggerContent = content(contents, run.path("trigger"), "outputsLink");
        return runs.read(run, triggerContent, definition, actions(parts, contents, definition), states)
                .amid(new Meanwhile(parts.alsoFailed(), Owners.state(parts.owner())));
    }

    private static JsonNode parse(String json) {
        try {
            JsonNode root = MAPPER.readTree(json);
            return root == null ? MissingNode.getInstance() : root;
        } catch (JsonProcessingException broken) {
            // The parser's own message quotes the text, which may hold a secret.
            throw new UnreadableRun(
                    "the file",
                    "one JSON object",
                    "something else in line " + broken.getLocation().getLineNr() + ", column "
                            + broken.getLocation().getColumnNr());
        }
    }

    private List<RunAction> actions(RunFileParts parts, Map<String, JsonNode> contents, FlowDefinition definition) {
        Map<String, JsonNode> told = new LinkedHashMap<>(parts.actions());
        Map<String, String> loops = new HashMap<>();
        parts.repetitions().forEach((key, rows) -> {
            String[] path = key.split("/", -1);
            for (int i = 1; i < path.length; i++) {
                loops.putIfAbsent(path[i], path[i - 1]);
            }
            String name = path[path.length - 1];
            Rounds.firstFailed(rows)
                    .or(() -> told.containsKey(name)
                            ? Optional.empty()
                            : rows.stream().findFirst())
                    .ifPresent(round ->
                            told.put(name, round.path("properties").isObject() ? round.path("properties") : round));
        });
        List<RunAction> read = new ArrayList<>();
        told.forEach((name, properties) -> read.add(within(
                loops.getOrDefault(name, ""),
                actions.read(
                        name,
                        properties,
                        inputs(contents, properties),
                        content(contents, properties, "outputsLink"),
                        definition))));
        return read;
    }

    /** The definition says more exactly where an action stands than the loop under which its rounds are listed. */
    private static RunAction within(String loop, RunAction action) {
        return action.parent().isEmpty() && !loop.isEmpty()
                ? new RunAction(
                        action.name(),
                        loop,
                        action.type(),
                        action.ending(),
                        action.said(),
                        action.ended(),
                        action.call(),
                        action.after())
                : action;
    }

    private static JsonNode inputs(Map<String, JsonNode> contents, JsonNode properties) {
        JsonNode linked = content(contents, properties, "inputsLink");
        return linked.isMissingNode() ? properties.path("inputs") : linked;
    }

    /** A link's signature is new each time it is asked for, so a body may also be found by the address before it. */
    private static JsonNode content(Map<String, JsonNode> contents, JsonNode properties, String kind) {
        JsonNode written = properties.path(kind);
        String link =
                written.isTextual() ? written.asText() : written.path("uri").asText();
        if (link.isEmpty()) {
            return MissingNode.getInstance();
        }
        JsonNode exact = contents.get(link);
        return exact != null
                ? exact
                : contents.entrySet().stream()
                        .filter(entry -> address(entry.getKey()).equals(address(link)))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(MissingNode.getInstance());
    }

    private static String address(String link) {
        int query = link.indexOf('?');
        return query < 0 ? link : link.substring(0, query);
    }
}
