package io.flowmend.powerautomate.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.flowmend.diagnosis.run.Call;
import io.flowmend.diagnosis.run.Ending;
import io.flowmend.diagnosis.run.RunAction;
import io.flowmend.diagnosis.run.RunReference;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Where each action of a flow stands in its definition, what it calls, and by which connections. */
public final class FlowDefinition {

    private final String name;
    private final String switchedOff;
    private final String owner;
    private final Map<String, Placed> actions = new LinkedHashMap<>();
    private final Map<String, Call> triggers = new LinkedHashMap<>();
    private final Map<String, Reference> references = new LinkedHashMap<>();

    /** An action's place: what it stands in (empty text at the top), its type, what it calls, and what it runs after. */
    public record Placed(String parent, String type, Call call, List<RunAction.After> after) {
        public Placed {
            after = List.copyOf(after);
        }
    }

    /** A connection reference: its connector, the connection it is bound to (empty text if to none), and whose that is. */
    public record Reference(String connector, String connection, RunReference.Source source) {}

    private FlowDefinition(String name, String switchedOff, String owner) {
        this.name = name;
        this.switchedOff = switchedOff;
        this.owner = owner;
    }

    /** Reads a flow's detail; what is missing in it is not known. */
    public static FlowDefinition read(JsonNode flow) {
        JsonNode properties = flow.path("properties").isObject() ? flow.path("properties") : flow;
        FlowDefinition read = new FlowDefinition(
                properties.path("displayName").asText(), switchedOff(properties), Owners.account(properties));
        JsonNode definition = properties.path("definition");
        JsonNode references = properties.path("connectionReferences");
        (references.isObject() ? references : definition.path("connectionReferences"))
                .properties()
                .forEach(entry -> read.references.put(entry.getKey(), reference(entry.getValue())));
        HostReader hosts = new HostReader(read.references);
        read.add("", definition.path("actions"), hosts);
        definition
                .path("triggers")
                .properties()
                .forEach(entry -> read.triggers.put(entry.getKey(), hosts.call(entry.getValue())));
        return read;
    }

    private static String switchedOff(JsonNode properties) {
        String state = properties.path("state").asText();
        String reason = properties.path("flowSuspensionReason").asText();
        if (!state.equals("Suspended") && !state.equals("Stopped")) {
            return "";
        }
        return reason.isEmpty() || reason.equals("None")
                ? "The flow is turned off: its state is " + state + "."
                : reason.toLowerCase(Locale.ROOT).contains("dlp")
                        ? "The flow is suspended: DlpViolation (" + reason + ")."
                        : "The flow is turned off: its state is " + state + " (" + reason + ").";
    }

    private static Reference reference(JsonNode node) {
        String id = node.path("id").asText(node.path("api").path("name").asText());
        String connector = id.isEmpty() ? node.path("apiName").asText() : lastPart(id);
        String connection = node.path("connectionName")
                .asText(node.path("connection").path("name").asText());
        String source = node.path("source").asText(node.path("runtimeSource").asText());
        return new Reference(
                connector,
                connection,
                source.equalsIgnoreCase("Invoker") ? RunReference.Source.INVOKER : RunReference.Source.EMBEDDED);
    }

    private void add(String parent, JsonNode children, HostReader hosts) {
        children.properties().forEach(entry -> {
            JsonNode action = entry.getValue();
            actions.put(
                    entry.getKey(),
                    new Placed(parent, action.path("type").asText(), hosts.call(action), after(action)));
            add(entry.getKey(), action.path("actions"), hosts);
            add(entry.getKey(), action.path("else").path("actions"), hosts);
            add(entry.getKey(), action.path("default").path("actions"), hosts);
            action.path("cases").forEach(one -> add(entry.getKey(), one.path("actions"), hosts));
        });
    }

    private static List<RunAction.After> after(JsonNode action) {
        List<RunAction.After> after = new ArrayList<>();
        action.path("runAfter").properties().forEach(entry -> {
            Set<Ending> endings = EnumSet.noneOf(Ending.class);
            entry.getValue().forEach(status -> endings.add(ActionReader.ending(status.asText())));
            after.add(new RunAction.After(entry.getKey(), endings));
        });
        return after;
    }

    /** The flow's display name. */
    public String name() {
        return name;
    }

    /** Why the flow is not switched on; empty text if it is, or if that is not told. */
    public String switchedOff() {
        return switchedOff;
    }

    /** The Entra object id of the user whose the flow is; empty text if that is not told. */
    public String owner() {
        return owner;
    }

    /** Where the action stands; at the top and calling nothing, if the definition does not know it. */
    public Placed placed(String action) {
        return actions.getOrDefault(action, new Placed("", "", Call.NONE, List.of()));
    }

    /** What the trigger calls; that of the only one where no name is told. */
    public Call trigger(String trigger) {
        return triggers.getOrDefault(
                trigger,
                trigger.isEmpty() && triggers.size() == 1
                        ? triggers.values().iterator().next()
                        : Call.NONE);
    }

    /** What is called by a host as the inputs of an action name it; by the definition's references. */
    public Call call(JsonNode inputs) {
        return new HostReader(references).called(inputs);
    }

    /** The flow's connection references by their keys. */
    public Map<String, Reference> references() {
        return Map.copyOf(references);
    }

    static String lastPart(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
