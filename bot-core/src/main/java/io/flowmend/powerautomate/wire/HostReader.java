package io.flowmend.powerautomate.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.flowmend.diagnosis.run.Call;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what an action or trigger calls from its inputs, in the forms of today's flows and of old ones. */
final class HostReader {

    private static final Set<String> HTTP = Set.of("Http", "HttpWebhook");
    private static final String REFERENCE = "$connections')['";

    private final Map<String, FlowDefinition.Reference> references;

    HostReader(Map<String, FlowDefinition.Reference> references) {
        this.references = references;
    }

    /** What an action or trigger of a definition calls. */
    Call call(JsonNode action) {
        JsonNode inputs = action.path("inputs");
        String type = action.path("type").asText();
        if (HTTP.contains(type)) {
            return new Call("", inputs.path("method").asText("HTTP"), "");
        }
        return type.equals("Workflow") ? new Call("", "Workflow", "") : called(inputs);
    }

    /** What these inputs call. */
    Call called(JsonNode inputs) {
        JsonNode host = inputs.path("host");
        String written = first(
                host.path("connectionReferenceName"),
                host.path("connectionName"),
                host.path("connection").path("name"));
        String reference = key(inExpression(written));
        String connector = FlowDefinition.lastPart(host.path("apiId").asText());
        FlowDefinition.Reference bound = references.get(reference);
        return new Call(
                connector.isEmpty() && bound != null ? bound.connector() : connector,
                host.path("operationId").asText(inputs.path("method").asText()),
                reference);
    }

    /** Old flows write {@code @parameters('$connections')['shared_x']['connectionId']}. */
    private static String inExpression(String written) {
        int start = written.indexOf(REFERENCE);
        int from = start + REFERENCE.length();
        int end = written.indexOf('\'', from);
        return start < 0 || end < 0 ? written : written.substring(from, end);
    }

    /** A host may also name the connection itself. */
    private String key(String written) {
        if (references.containsKey(written)) {
            return written;
        }
        String last = FlowDefinition.lastPart(written);
        return references.entrySet().stream()
                .filter(entry ->
                        !last.isEmpty() && entry.getValue().connection().equals(last))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(written);
    }

    private static String first(JsonNode... nodes) {
        return List.of(nodes).stream()
                .map(JsonNode::asText)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }
}
