package io.flowmend.powerautomate.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Where each action of a flow stands in its definition, and what it calls. */
public final class FlowDefinition {

    private final String name;
    private final Map<String, Placed> actions = new LinkedHashMap<>();
    private final Map<String, Reference> references = new LinkedHashMap<>();

    /** An action's place: what it stands in (empty text at the top) and what it calls (each empty if nothing). */
    public record Placed(String parent, String connector, String operation, String reference) {}

    /** A connection reference: its connector and the connection it is bound to, empty text if to none. */
    public record Reference(String connector, String connection) {}

    private FlowDefinition(String name) {
        this.name = name;
    }

    /** Reads a flow's detail. */
    public static FlowDefinition read(JsonNode flow) {
        JsonNode properties = flow.path("properties");
        FlowDefinition read = new FlowDefinition(properties.path("displayName").asText());
        properties
                .path("connectionReferences")
                .properties()
                .forEach(entry -> read.references.put(
                        entry.getKey(),
                        new Reference(
                                lastPart(entry.getValue().path("id").asText()),
                                entry.getValue().path("connectionName").asText())));
        read.add("", properties.path("definition").path("actions"));
        return read;
    }

    private void add(String parent, JsonNode children) {
        children.properties().forEach(entry -> {
            JsonNode action = entry.getValue();
            JsonNode host = action.path("inputs").path("host");
            String reference = host.path("connectionName").asText();
            String connector = lastPart(host.path("apiId").asText());
            actions.put(
                    entry.getKey(),
                    new Placed(
                            parent,
                            connector.isEmpty()
                                    ? Optional.ofNullable(references.get(reference))
                                            .map(Reference::connector)
                                            .orElse("")
                                    : connector,
                            host.path("operationId").asText(),
                            reference));
            add(entry.getKey(), action.path("actions"));
            add(entry.getKey(), action.path("else").path("actions"));
            add(entry.getKey(), action.path("default").path("actions"));
            action.path("cases").forEach(one -> add(entry.getKey(), one.path("actions")));
        });
    }

    /** The flow's display name. */
    public String name() {
        return name;
    }

    /** Where the action stands; at the top and calling nothing, if the definition does not know it. */
    public Placed placed(String action) {
        return actions.getOrDefault(action, new Placed("", "", "", ""));
    }

    /** The flow's connection references by their keys. */
    public Map<String, Reference> references() {
        return Map.copyOf(references);
    }

    static String lastPart(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
