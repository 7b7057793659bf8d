package io.flowmend.sandbox.powerplatform;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.sandbox.wire.Json;
import java.util.Set;
import java.util.stream.Collectors;

/** What a flow's Catch scope sends when its Try scope failed: "flowmend.failure.v1". */
final class FailureMessage {
    static final String ROLL_UP = "An action failed. No dependent actions succeeded.";

    private FailureMessage() {}

    /** As expressions spell it: the failed actions are the text of result('Try'), which holds the first level only. */
    static ObjectNode of(PowerFlow flow, PowerRun run) {
        return Json.object()
                .put("schema", "flowmend.failure.v1")
                .put("environmentId", PowerTenant.ENVIRONMENT)
                .put("flowId", flow.id())
                .put("flowName", flow.name())
                .put("runId", run.name())
                .put("failedActions", Json.text(failed(flow, run)));
    }

    private static ArrayNode failed(PowerFlow flow, PowerRun run) {
        Set<String> firstLevel = flow.steps().stream().map(Step::name).collect(Collectors.toSet());
        ArrayNode json = Json.array();
        run.actions().stream()
                .filter(action -> action.failed() && firstLevel.contains(action.name()))
                .forEach(action -> {
                    ObjectNode each = json.addObject()
                            .put("name", action.name())
                            .put("startTime", Moments.text(action.start()))
                            .put("endTime", Moments.text(action.end()))
                            .put("clientTrackingId", run.name())
                            .put("code", action.code())
                            .put("status", action.status().word());
                    if (!action.inputs().isEmpty()) {
                        each.set("inputs", action.inputs());
                        each.set("outputs", action.outputs());
                    }
                    if (!action.errorCode().isEmpty()) {
                        each.putObject("error").put("code", action.errorCode()).put("message", action.errorMessage());
                    }
                });
        return json;
    }
}
