package io.flowmend.sandbox.powerplatform;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.sandbox.wire.Json;
import java.util.List;

/** A flow's definition in the workflow definition language, and its summary. */
final class DefinitionJson {
    private static final String SCHEMA =
            "https://schema.management.azure.com/providers/Microsoft.Logic/schemas/2016-06-01/workflowdefinition.json#";

    private DefinitionJson() {}

    static ObjectNode of(PowerFlow flow) {
        ObjectNode json = Json.object().put("$schema", SCHEMA).put("contentVersion", "1.0.0.0");
        ObjectNode parameters = json.putObject("parameters");
        parameters.putObject("$connections").put("type", "Object").putObject("defaultValue");
        parameters.putObject("$authentication").put("type", "SecureObject").putObject("defaultValue");
        json.putObject("triggers").set(flow.trigger().name(), trigger(flow));
        ObjectNode actions = json.putObject("actions");
        actions(actions, flow, flow.actions());
        if (flow.tellsFailures()) {
            telling(actions);
        }
        return json;
    }

    private static ObjectNode trigger(PowerFlow flow) {
        FlowTrigger trigger = flow.trigger();
        ObjectNode json = Json.object();
        switch (trigger.kind()) {
            case RECURRENCE -> json.set("recurrence", recurrence("Day"));
            case REQUEST -> {
                json.put("kind", "Button");
                json.putObject("inputs")
                        .putObject("schema")
                        .put("type", "object")
                        .putObject("properties");
            }
            case POLL -> {
                json.set("recurrence", recurrence("Minute"));
                json.set("inputs", inputs(flow, trigger.reference(), trigger.operation()));
            }
            case WEBHOOK -> json.set("inputs", inputs(flow, trigger.reference(), trigger.operation()));
        }
        return json.put("type", trigger.kind().type());
    }

    private static ObjectNode recurrence(String frequency) {
        return Json.object().put("frequency", frequency).put("interval", 1);
    }

    private static ObjectNode inputs(PowerFlow flow, String reference, String operation) {
        FlowReference target = flow.references().get(reference);
        ObjectNode json = Json.object();
        ObjectNode host =
                json.putObject("host").put("connectionName", reference).put("operationId", operation);
        if (target != null) {
            host.put("apiId", target.connector().path());
        }
        json.putObject("parameters");
        return json.put("authentication", "@parameters('$authentication')");
    }

    private static void actions(ObjectNode into, PowerFlow flow, List<Step> steps) {
        String before = "";
        for (Step step : steps) {
            ObjectNode json = into.putObject(step.name());
            ObjectNode runAfter = json.putObject("runAfter");
            if (!before.isEmpty()) {
                runAfter.putArray(before).add("Succeeded");
            }
            before = step.name();
            body(json, flow, step);
        }
    }

    private static void body(ObjectNode json, PowerFlow flow, Step step) {
        switch (step) {
            case Step.Call call -> {
                ObjectNode inputs = inputs(flow, call.reference(), call.operation());
                ObjectNode parameters = (ObjectNode) inputs.path("parameters");
                call.parameters().forEach(parameters::put);
                json.put("type", "OpenApiConnection").set("inputs", inputs);
            }
            case Step.Compute compute ->
                json.put("type", "Compose").put("inputs", "@split(triggerBody()?['text'], ';')");
            case Step.Scope scope -> actions(json.put("type", "Scope").putObject("actions"), flow, scope.steps());
            case Step.Loop loop ->
                actions(
                        json.put("type", "Foreach")
                                .put("foreach", "@triggerOutputs()?['body/value']")
                                .putObject("actions"),
                        flow,
                        loop.steps());
            case Step.Condition condition -> {
                json.put("type", "If")
                        .putObject("expression")
                        .putArray("equals")
                        .add("@true")
                        .add(true);
                actions(json.putObject("actions"), flow, condition.taken());
                actions(json.putObject("else").putObject("actions"), flow, condition.otherwise());
            }
            case Step.Child child ->
                json.put("type", "Workflow")
                        .putObject("inputs")
                        .putObject("host")
                        .put("workflowReferenceName", child.flow());
        }
    }

    private static void telling(ObjectNode actions) {
        ObjectNode scope = actions.putObject("Catch").put("type", "Scope");
        scope.putObject("runAfter").putArray("Try").add("Failed").add("TimedOut");
        ObjectNode inside = scope.putObject("actions");
        ObjectNode filter = inside.putObject("Filter_failed").put("type", "Query");
        filter.putObject("runAfter");
        filter.putObject("inputs").put("from", "@result('Try')").put("where", "@equals(item()?['status'], 'Failed')");
        ObjectNode tell = inside.putObject("Tell_Flowmend").put("type", "Http");
        tell.putObject("runAfter").putArray("Filter_failed").add("Succeeded");
        tell.putObject("inputs").put("method", "POST").put("uri", "@parameters('Flowmend address')");
        tell.putObject("runtimeConfiguration")
                .putObject("secureData")
                .putArray("properties")
                .add("inputs");
        ObjectNode end = actions.putObject("Terminate").put("type", "Terminate");
        end.putObject("runAfter").putArray("Catch").add("Succeeded");
        end.putObject("inputs").put("runStatus", "Failed");
    }

    static ObjectNode summary(PowerFlow flow) {
        ObjectNode json = Json.object();
        ObjectNode trigger = json.putArray("triggers")
                .addObject()
                .put("type", flow.trigger().kind().type());
        if (!flow.trigger().operation().isEmpty()) {
            trigger.put("swaggerOperationId", flow.trigger().operation());
        }
        ArrayNode actions = json.putArray("actions");
        summarise(actions, flow, flow.actions());
        return json.put("description", "");
    }

    private static void summarise(ArrayNode into, PowerFlow flow, List<Step> steps) {
        for (Step step : steps) {
            switch (step) {
                case Step.Call call -> {
                    ObjectNode json = into.addObject()
                            .put("type", "OpenApiConnection")
                            .put("swaggerOperationId", call.operation());
                    FlowReference reference = flow.references().get(call.reference());
                    if (reference != null) {
                        json.putObject("api")
                                .put("name", reference.connector().id())
                                .put("id", reference.connector().path());
                    }
                }
                case Step.Compute compute -> into.addObject().put("type", "Compose");
                case Step.Scope scope -> summarise(into, flow, scope.steps());
                case Step.Loop loop -> summarise(into, flow, loop.steps());
                case Step.Condition condition -> {
                    summarise(into, flow, condition.taken());
                    summarise(into, flow, condition.otherwise());
                }
                case Step.Child child -> into.addObject().put("type", "Workflow");
            }
        }
    }
}
