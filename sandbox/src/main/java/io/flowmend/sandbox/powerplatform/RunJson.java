package io.flowmend.sandbox.powerplatform;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.sandbox.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/** Runs and their actions as Power Automate spells them. */
final class RunJson {
    static final String TYPE = FlowJson.TYPE + "/runs";

    private final PowerTenant tenant;
    private final ContentsLinks links;

    RunJson(PowerTenant tenant, ContentsLinks links) {
        this.tenant = tenant;
        this.links = links;
    }

    static String id(PowerRun run) {
        return FlowJson.id(run.flow()) + "/runs/" + run.name();
    }

    /** A run without its actions. */
    ObjectNode run(PowerFlow flow, PowerRun run) {
        ObjectNode json =
                Json.object().put("name", run.name()).put("id", id(run)).put("type", TYPE);
        ObjectNode properties = json.putObject("properties").put("startTime", Moments.text(run.start()));
        if (!run.running()) {
            properties.put("endTime", Moments.text(run.ends()));
        }
        properties.put("status", run.status().word());
        if (!run.errorCode().isEmpty()) {
            properties.put("code", run.errorCode());
        }
        if (run.status() == RunStatus.FAILED) {
            properties
                    .putObject("error")
                    .put("code", run.errorCode())
                    .put("message", run.errorMessage())
                    .put("messageTemplate", run.errorMessage());
        }
        properties.set("correlation", correlation(run));
        properties.set("trigger", trigger(flow, run));
        properties.put("isAborted", false);
        return json.put("isMigrationSource", false);
    }

    /** The same with the actions, by their names. */
    ObjectNode expanded(PowerFlow flow, PowerRun run) {
        ObjectNode json = run(flow, run);
        ObjectNode actions = ((ObjectNode) json.path("properties")).putObject("actions");
        run.actions().forEach(action -> actions.set(action.name(), properties(run, action)));
        return json;
    }

    /** An action as a row of its own. */
    ObjectNode action(PowerRun run, ActionResult action) {
        ObjectNode json = Json.object()
                .put("runName", run.name())
                .put("name", action.name())
                .put("id", id(run) + "/actions/" + action.name())
                .put("type", TYPE + "/actions");
        json.set("properties", properties(run, action));
        return json;
    }

    private ObjectNode properties(PowerRun run, ActionResult action) {
        ObjectNode json = how(run, action, "actions", action.name(), "contents");
        if (!action.rounds().isEmpty()) {
            json.put("repetitionCount", action.rounds().size());
        }
        return json;
    }

    /** How an action went for one item of the loops around it. */
    ObjectNode round(PowerRun run, ActionResult action, ActionResult.Round round) {
        ObjectNode json = Json.object()
                .put("name", round.number())
                .put("id", id(run) + "/actions/" + action.name() + "/repetitions/" + round.number())
                .put("type", TYPE + "/actions/repetitions");
        ObjectNode properties =
                how(run, round.result(), "actions", action.name(), "repetitions", round.number(), "contents");
        ArrayNode indexes = properties.putArray("repetitionIndexes");
        round.indexes()
                .forEach(index ->
                        indexes.addObject().put("scopeName", index.loop()).put("itemIndex", index.item()));
        json.set("properties", properties);
        return json;
    }

    private ObjectNode how(PowerRun run, ActionResult result, String... place) {
        ObjectNode json = Json.object()
                .put("startTime", Moments.text(result.start()))
                .put("endTime", Moments.text(result.end()))
                .put("status", result.status().word())
                .put("code", result.code());
        if (!result.errorCode().isEmpty()) {
            json.putObject("error").put("code", result.errorCode()).put("message", result.errorMessage());
        }
        String tracking = run.name() + String.join("/", place);
        json.putObject("correlation")
                .put(
                        "actionTrackingId",
                        UUID.nameUUIDFromBytes(tracking.getBytes(StandardCharsets.UTF_8))
                                .toString())
                .put("clientTrackingId", origin(run));
        if (!result.inputs().isEmpty()) {
            json.set("inputsLink", links.link(run, result.inputs(), with(place, "ActionInputs")));
        }
        if (!result.outputs().isEmpty()) {
            json.set("outputsLink", links.link(run, result.outputs(), with(place, "ActionOutputs")));
        }
        return json;
    }

    private static String[] with(String[] place, String kind) {
        String[] all = Arrays.copyOf(place, place.length + 1);
        all[place.length] = kind;
        return all;
    }

    private ObjectNode correlation(PowerRun run) {
        ObjectNode json = Json.object().put("clientTrackingId", origin(run));
        if (!run.source().isEmpty()) {
            json.putArray("clientKeywords").add("resubmitFlow");
        }
        return json;
    }

    private ObjectNode trigger(PowerFlow flow, PowerRun run) {
        ObjectNode json = Json.object().put("name", flow.trigger().name());
        json.set("inputsLink", links.link(run, Json.object(), "contents", "TriggerInputs"));
        json.set("outputsLink", links.link(run, Json.object(), "contents", "TriggerOutputs"));
        json.put("startTime", Moments.text(run.start())).put("endTime", Moments.text(run.start()));
        if (flow.trigger().kind() != FlowTrigger.Kind.REQUEST) {
            json.put("scheduledTime", Moments.text(run.start()));
        }
        json.put("originHistoryName", origin(run));
        if (!run.source().isEmpty()) {
            json.put("sourceHistoryName", run.source());
        }
        json.set("correlation", Json.object().put("clientTrackingId", origin(run)));
        return json.put("code", "OK").put("status", "Succeeded");
    }

    /** The first of the runs that were resubmitted one after another. */
    private String origin(PowerRun run) {
        return run.source().isEmpty()
                ? run.name()
                : tenant.run(run.source()).map(this::origin).orElse(run.source());
    }

    /** What the trigger did when this run began. */
    ObjectNode history(PowerFlow flow, PowerRun run) {
        ObjectNode json = history(flow, run.name());
        ObjectNode properties = json.putObject("properties")
                .put("startTime", Moments.text(run.start()))
                .put("endTime", Moments.text(run.start()))
                .put("status", "Succeeded")
                .put("code", "OK")
                .put("originHistoryName", origin(run))
                .put("fired", true);
        if (!run.source().isEmpty()) {
            properties.put("sourceHistoryName", run.source());
        }
        properties.set("correlation", Json.object().put("clientTrackingId", origin(run)));
        properties.putObject("run").put("name", run.name()).put("id", id(run)).put("type", TYPE);
        return json;
    }

    static ObjectNode history(PowerFlow flow, String name) {
        return Json.object()
                .put("name", name)
                .put(
                        "id",
                        FlowJson.id(flow.id()) + "/triggers/" + flow.trigger().name() + "/histories/" + name)
                .put("type", FlowJson.TYPE + "/triggers/histories");
    }
}
