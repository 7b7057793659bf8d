package io.flowmend.sandbox.powerplatform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.sandbox.powerplatform.ActionResult.Index;
import io.flowmend.sandbox.powerplatform.ActionResult.Round;
import io.flowmend.sandbox.wire.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Does what a flow does, in the world as it is at that moment, and says how each of its actions went. */
final class RunExecution {
    private final PowerTenant tenant;
    private final PowerFlow flow;
    private final PowerRun run;
    private final List<Index> items;
    private final Map<String, ActionResult> results = new LinkedHashMap<>();
    private Instant at;

    RunExecution(PowerTenant tenant, PowerFlow flow, PowerRun run) {
        this(tenant, flow, run, List.of(), run.start());
    }

    private RunExecution(PowerTenant tenant, PowerFlow flow, PowerRun run, List<Index> items, Instant at) {
        this.tenant = tenant;
        this.flow = flow;
        this.run = run;
        this.items = items;
        this.at = at;
    }

    /** The results of all actions, the scopes around them first. */
    List<ActionResult> results() {
        boolean succeeded = all(flow.actions());
        if (flow.tellsFailures()) {
            tellIf(!succeeded);
        }
        return List.copyOf(results.values());
    }

    private void tellIf(boolean failed) {
        Step.Scope telling =
                new Step.Scope("Catch", List.of(new Step.Compute("Filter_failed"), new Step.Compute("Tell_Flowmend")));
        if (failed) {
            one(telling);
            one(new Step.Compute("Terminate"));
        } else {
            skipAfter(telling, "Try", "Succeeded");
            skipAfter(new Step.Compute("Terminate"), "Catch", "Skipped");
        }
    }

    private boolean all(List<Step> steps) {
        String failed = "";
        for (Step step : steps) {
            if (!failed.isEmpty()) {
                skipAfter(step, failed, "Failed");
            } else if (!one(step)) {
                failed = step.name();
            }
        }
        return failed.isEmpty();
    }

    private boolean one(Step step) {
        return switch (step) {
            case Step.Call call -> call(call);
            case Step.Compute compute -> compute(compute);
            case Step.Scope scope -> container(scope.name(), () -> all(scope.steps()));
            case Step.Loop loop -> container(loop.name(), () -> loop(loop));
            case Step.Condition condition ->
                container(condition.name(), () -> {
                    condition.otherwise().forEach(this::skipBranch);
                    return all(condition.taken());
                });
            case Step.Child child -> child(child);
        };
    }

    private boolean call(Step.Call call) {
        FlowReference reference = flow.references().get(call.reference());
        if (reference == null) {
            throw new IllegalStateException(flow.name() + " has no reference " + call.reference());
        }
        Connector connector = reference.connector();
        ObjectNode inputs = inputs(call, connector);
        if (tenant.blocked().contains(connector)) {
            return failed(call.name(), "Forbidden", inputs, Troubles.forbiddenByPolicy(connector));
        }
        PowerConnection connection = tenant.connection(reference.connection()).orElse(null);
        if (connection == null) {
            String says = "The connection reference '" + call.reference() + "' is not bound to a connection.";
            return failedBefore(call.name(), "ConnectionNotConfigured", says);
        }
        if (!connection.status().connected()) {
            return failed(call.name(), "Unauthorized", inputs, Troubles.blockedCall(connection));
        }
        Defect defect = flow.defects().get(call.name());
        if (defect == Defect.EXPRESSION) {
            return failedBefore(call.name(), defect.code(), Troubles.expression(call.name()));
        }
        if (defect != null) {
            return failed(call.name(), defect.code(), inputs, Troubles.defective(defect, connector, call.name()));
        }
        if (!call.effect().isEmpty()) {
            tenant.books().happened(new SideEffect(run.decides(), flow.id(), run.name(), call.name(), call.effect()));
        }
        return done(call.name(), inputs, Troubles.outputs(200, Json.object().put("ok", true)));
    }

    private boolean compute(Step.Compute compute) {
        if (flow.defects().containsKey(compute.name())) {
            return failedBefore(compute.name(), "InvalidTemplate", Troubles.expression(compute.name()));
        }
        return done(
                compute.name(),
                Json.object().put("value", "@body"),
                Json.object().put("value", "done"));
    }

    private boolean child(Step.Child child) {
        boolean ran = tenant.runChild(child.flow(), run);
        ObjectNode inputs = Json.object();
        inputs.putObject("host").put("workflowReferenceName", child.flow());
        ObjectNode body = Json.object();
        body.putObject("error")
                .put("code", "NoResponse")
                .put(
                        "message",
                        "The server did not receive a response from an upstream server. The child flow failed.");
        return ran
                ? done(child.name(), inputs, Troubles.outputs(200, Json.object()))
                : failed(child.name(), "BadGateway", inputs, Troubles.outputs(502, body));
    }

    private interface Inside {
        boolean run();
    }

    /** Its place is before what it holds. */
    private boolean container(String name, Inside inside) {
        Instant start = at;
        put(name, RunStatus.RUNNING, "OK", "", "", start, Json.object(), Json.object(), List.of());
        boolean succeeded = inside.run();
        if (succeeded) {
            put(name, RunStatus.SUCCEEDED, "OK", "", "", start, Json.object(), Json.object(), List.of());
        } else {
            String code = "ActionFailed";
            put(
                    name,
                    RunStatus.FAILED,
                    code,
                    code,
                    FailureMessage.ROLL_UP,
                    start,
                    Json.object(),
                    Json.object(),
                    List.of());
        }
        return succeeded;
    }

    /** Every item has its turn, also after one that failed. */
    private boolean loop(Step.Loop loop) {
        Map<String, List<Round>> rounds = new LinkedHashMap<>();
        boolean succeeded = true;
        for (int item = 0; item < loop.items(); item++) {
            List<Index> here = new ArrayList<>(items);
            here.add(new Index(loop.name(), item));
            RunExecution round = new RunExecution(tenant, flow, run, here, at);
            succeeded &= round.all(loop.steps());
            at = round.at;
            for (ActionResult result : round.results.values()) {
                List<Round> known = rounds.computeIfAbsent(result.name(), unused -> new ArrayList<>());
                if (result.rounds().isEmpty()) {
                    known.add(new Round(number(here), here, result));
                } else {
                    known.addAll(result.rounds());
                }
            }
        }
        rounds.forEach((name, all) -> {
            ActionResult shown = all.stream()
                    .map(Round::result)
                    .filter(ActionResult::failed)
                    .findFirst()
                    .orElse(all.get(0).result());
            put(name, shown.status(), shown.code(), "", "", shown.start(), Json.object(), Json.object(), all);
        });
        return succeeded;
    }

    private static String number(List<Index> indexes) {
        return indexes.stream()
                .map(index -> String.format(Locale.ROOT, "%06d", index.item()))
                .collect(Collectors.joining("-"));
    }

    private void skipAfter(Step step, String before, String actual) {
        skip(
                step,
                "ActionConditionFailed",
                "The execution of template action '" + step.name()
                        + "' is skipped: the 'runAfter' condition for action '"
                        + before + "' is not satisfied. Expected status values '"
                        + (actual.equals("Failed") ? "Succeeded" : "Failed, TimedOut") + "' and actual value '" + actual
                        + "'.");
    }

    private void skipBranch(Step step) {
        skip(
                step,
                "ActionBranchingConditionNotSatisfied",
                "The execution of template action '" + step.name()
                        + "' skipped: the branching condition for this action is not satisfied.");
    }

    private void skip(Step step, String code, String message) {
        put(
                step.name(),
                RunStatus.SKIPPED,
                "ActionSkipped",
                code,
                message,
                at,
                Json.object(),
                Json.object(),
                List.of());
        List<Step> inside = switch (step) {
            case Step.Scope scope -> scope.steps();
            case Step.Loop loop -> loop.steps();
            case Step.Condition condition ->
                Stream.concat(condition.taken().stream(), condition.otherwise().stream())
                        .toList();
            case Step.Call call -> List.of();
            case Step.Compute compute -> List.of();
            case Step.Child child -> List.of();
        };
        inside.forEach(each -> skip(each, code, message));
    }

    private static ObjectNode inputs(Step.Call call, Connector connector) {
        ObjectNode inputs = Json.object();
        inputs.putObject("host")
                .put("apiId", connector.path())
                .put("connectionReferenceName", call.reference())
                .put("operationId", call.operation());
        ObjectNode parameters = inputs.putObject("parameters");
        call.parameters().forEach(parameters::put);
        return inputs;
    }

    private boolean done(String name, ObjectNode inputs, ObjectNode outputs) {
        put(name, RunStatus.SUCCEEDED, "OK", "", "", at, inputs, outputs, List.of());
        return true;
    }

    /** The detail is in the outputs alone. */
    private boolean failed(String name, String code, ObjectNode inputs, ObjectNode outputs) {
        put(name, RunStatus.FAILED, code, "", "", at, inputs, outputs, List.of());
        return false;
    }

    /** Nothing was called, so the engine itself says why. */
    private boolean failedBefore(String name, String code, String message) {
        put(name, RunStatus.FAILED, code, code, message, at, Json.object(), Json.object(), List.of());
        return false;
    }

    private void put(
            String name,
            RunStatus status,
            String code,
            String errorCode,
            String error,
            Instant start,
            ObjectNode inputs,
            ObjectNode outputs,
            List<Round> rounds) {
        at = at.plusMillis(1);
        results.put(name, new ActionResult(name, status, code, errorCode, error, start, at, inputs, outputs, rounds));
    }
}
