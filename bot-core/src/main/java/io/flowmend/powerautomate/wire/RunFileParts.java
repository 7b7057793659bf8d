package io.flowmend.powerautomate.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Takes a file of a failed run apart, each part in any of the forms in which the service gives it. */
final class RunFileParts {

    private final JsonNode root;

    RunFileParts(JsonNode root) {
        this.root = root;
        if (!root.isObject()) {
            throw new UnreadableRun("the file", "an object with the field \"run\"", kind(root));
        }
    }

    /** The properties of the run. */
    JsonNode run() {
        JsonNode run = root.has("run") ? root.path("run") : root;
        String field = root.has("run") ? "run" : "the file";
        if (run.path("value").isArray() && !run.path("value").isEmpty()) {
            run = run.path("value").get(0);
        }
        if (!run.isObject()) {
            throw new UnreadableRun(field, "a run as the service returns it", kind(run));
        }
        JsonNode properties = run.path("properties");
        if (!properties.isObject() && !run.has("status")) {
            throw new UnreadableRun(
                    root.has("run") ? "run.properties" : "run",
                    root.has("run") ? "an object with the run's \"status\"" : "a run as the service returns it",
                    kind(root.has("run") ? properties : root.path("run")));
        }
        JsonNode told = properties.isObject() ? properties : run;
        if (!told.path("status").isTextual()) {
            throw new UnreadableRun(
                    field + ".properties.status", "a text such as \"Failed\"", kind(told.path("status")));
        }
        return told;
    }

    /** The actions' properties by their names, those beside the run last. */
    Map<String, JsonNode> actions() {
        Map<String, JsonNode> actions = new LinkedHashMap<>();
        addActions(actions, "run.properties.actions", run().path("actions"));
        addActions(actions, "run.actions", root.path("run").path("actions"));
        addActions(actions, "actions", root.path("actions"));
        return actions;
    }

    /** The flow's detail; missing if it is not there. */
    JsonNode flow() {
        JsonNode flow = root.path("flow");
        if (!flow.isObject() && !isAbsent(flow)) {
            throw new UnreadableRun("flow", "a flow as the service returns it", kind(flow));
        }
        return flow;
    }

    List<JsonNode> connections() {
        return rows("connections", root.path("connections"));
    }

    /** The bodies by their links. */
    Map<String, JsonNode> contents() {
        return map("contents", root.path("contents"), "an object of bodies by their links");
    }

    /** The rounds of each action in a loop, by loop and action. */
    Map<String, List<JsonNode>> repetitions() {
        Map<String, List<JsonNode>> repetitions = new LinkedHashMap<>();
        map("repetitions", root.path("repetitions"), "an object of lists by loop and action")
                .forEach((key, rows) -> repetitions.put(key, rows("repetitions." + key, rows)));
        return repetitions;
    }

    /** The flow owner's account as Microsoft Graph returns a user; missing if it is not there. */
    JsonNode owner() {
        JsonNode owner = root.path("owner");
        if (!owner.isObject() && !isAbsent(owner)) {
            throw new UnreadableRun("owner", "a user as Microsoft Graph returns one", kind(owner));
        }
        return owner;
    }

    /** How many unrelated flows failed at about the same time. */
    int alsoFailed() {
        JsonNode flows = root.path("alsoFailed");
        if (!flows.isArray() && !isAbsent(flows)) {
            throw new UnreadableRun("alsoFailed", "a list of the names of other flows", kind(flows));
        }
        return flows.size();
    }

    private static void addActions(Map<String, JsonNode> actions, String field, JsonNode node) {
        if (node.isObject() && !node.path("value").isArray()) {
            node.properties().forEach(entry -> {
                if (!entry.getValue().isObject()) {
                    throw new UnreadableRun(field + "." + entry.getKey(), "an action", kind(entry.getValue()));
                }
                actions.put(entry.getKey(), properties(entry.getValue()));
            });
            return;
        }
        int number = 0;
        for (JsonNode row : rows(field, node)) {
            String name = row.path("name").asText();
            if (name.isEmpty()) {
                throw new UnreadableRun(field + "[" + number + "].name", "the action's name", kind(row.path("name")));
            }
            actions.put(name, properties(row));
            number++;
        }
    }

    private static JsonNode properties(JsonNode row) {
        return row.path("properties").isObject() ? row.path("properties") : row;
    }

    private static Map<String, JsonNode> map(String field, JsonNode node, String expected) {
        Map<String, JsonNode> map = new LinkedHashMap<>();
        if (!node.isObject() && !isAbsent(node)) {
            throw new UnreadableRun(field, expected, kind(node));
        }
        node.properties().forEach(entry -> map.put(entry.getKey(), entry.getValue()));
        return map;
    }

    /** A list, or what holds a list as its {@code value}. */
    private static List<JsonNode> rows(String field, JsonNode node) {
        JsonNode list = node.isObject() ? node.path("value") : node;
        if (!list.isArray()) {
            if (isAbsent(node)) {
                return List.of();
            }
            throw new UnreadableRun(field, "a list", kind(node));
        }
        for (int i = 0; i < list.size(); i++) {
            if (!list.get(i).isObject()) {
                throw new UnreadableRun(field + "[" + i + "]", "an object", kind(list.get(i)));
            }
        }
        return List.copyOf(list.valueStream().toList());
    }

    private static boolean isAbsent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    private static String kind(JsonNode node) {
        return node.isMissingNode() ? "nothing" : node.getNodeType().name().toLowerCase(Locale.ROOT);
    }
}
