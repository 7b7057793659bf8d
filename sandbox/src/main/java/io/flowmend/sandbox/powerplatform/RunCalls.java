package io.flowmend.sandbox.powerplatform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.sandbox.entra.EntraToken;
import io.flowmend.sandbox.wire.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/** Runs, their actions, and the trigger's histories of them. */
final class RunCalls {
    private final PowerTenant tenant;
    private final Access access;
    private final RunJson json;
    private final Supplier<String> address;

    RunCalls(PowerTenant tenant, Access access, RunJson json, Supplier<String> address) {
        this.tenant = tenant;
        this.access = access;
        this.json = json;
        this.address = address;
    }

    PowerAnswer runs(FlowRoute route, PowerRequest request, EntraToken caller) throws PowerRefusal {
        PowerFlow flow = flow(route, caller);
        List<PowerRun> all = tenant.runs(flow.id());
        String filter = request.query("$filter");
        if (!filter.isEmpty()) {
            if (tenant.rules().refuses(PowerRules.Refusal.RUN_FILTER)) {
                throw RunFilter.unfit(filter);
            }
            all = all.stream().filter(RunFilter.of(filter)).toList();
        }
        return Pages.page(
                request, address.get(), tenant.rules().page(), all, PowerRun::name, run -> json.run(flow, run));
    }

    PowerAnswer run(FlowRoute route, PowerRequest request, EntraToken caller) throws PowerRefusal {
        PowerFlow flow = flow(route, caller);
        PowerRun run = find(flow, route.run());
        boolean expands = request.query("$expand").contains("properties/actions");
        return PowerAnswer.of(expands ? json.expanded(flow, run) : json.run(flow, run));
    }

    PowerAnswer actions(FlowRoute route, PowerRequest request, EntraToken caller) throws PowerRefusal {
        PowerRun run = find(flow(route, caller), route.run());
        return Pages.page(
                request,
                address.get(),
                tenant.rules().page(),
                run.actions(),
                ActionResult::name,
                action -> json.action(run, action));
    }

    PowerAnswer repetitions(FlowRoute route, PowerRequest request, EntraToken caller) throws PowerRefusal {
        PowerRun run = find(flow(route, caller), route.run());
        ActionResult action = run.actions().stream()
                .filter(each -> each.name().equals(route.action()))
                .findFirst()
                .orElseThrow(() -> inner(
                        "WorkflowRunActionNotFound",
                        "The workflow run action '" + route.action() + "' could not be found."));
        return Pages.page(
                request,
                address.get(),
                tenant.rules().page(),
                action.rounds(),
                ActionResult.Round::number,
                round -> json.round(run, action, round));
    }

    PowerAnswer cancel(FlowRoute route, EntraToken caller) throws PowerRefusal {
        PowerRun run = find(flow(route, caller), route.run());
        if (!tenant.cancel(run.name())) {
            throw PowerRefusal.because(
                    409,
                    "WorkflowRunInTerminalState",
                    "The workflow run '" + run.name() + "' has ended and cannot be cancelled.");
        }
        return PowerAnswer.empty(200);
    }

    PowerAnswer histories(FlowRoute route, PowerRequest request, EntraToken caller) throws PowerRefusal {
        PowerFlow flow = flow(route, caller);
        toTrigger(flow, route.trigger());
        List<History> all = new ArrayList<>();
        tenant.runs(flow.id()).forEach(run -> all.add(new History(run.name(), run.start(), json.history(flow, run))));
        List<Instant> polls = tenant.failedPolls(flow.id());
        for (int i = 0; i < polls.size(); i++) {
            String name = Moments.runName(polls.get(i), i);
            all.add(new History(name, polls.get(i), failedPoll(flow, name, polls.get(i))));
        }
        all.sort(Comparator.comparing(History::at).reversed().thenComparing(History::name));
        return Pages.page(request, address.get(), tenant.rules().page(), all, History::name, History::row);
    }

    private record History(String name, Instant at, ObjectNode row) {}

    private static ObjectNode failedPoll(PowerFlow flow, String name, Instant at) {
        ObjectNode row = RunJson.history(flow, name);
        row.putObject("properties")
                .put("startTime", Moments.text(at))
                .put("endTime", Moments.text(at))
                .put("status", "Failed")
                .put("code", "Unauthorized")
                .put("fired", false)
                .set("correlation", Json.object().put("clientTrackingId", name));
        return row;
    }

    /** Takes effect at once; the new run shows a little later, and the answer says nothing of it. */
    PowerAnswer resubmit(FlowRoute route, EntraToken caller) throws PowerRefusal {
        PowerFlow flow = flow(route, caller);
        toTrigger(flow, route.trigger());
        PowerRun run = tenant.run(route.run())
                .filter(each -> each.flow().equals(flow.id()))
                .orElseThrow(() -> inner(
                        "WorkflowTriggerHistoryNotFound",
                        "The workflow '" + flow.id() + "' trigger '" + route.trigger() + "' history '" + route.run()
                                + "' could not be found."));
        if (flow.state() != PowerFlow.State.STARTED) {
            throw PowerRefusal.because(
                    409,
                    "WorkflowTriggerIsNotEnabled",
                    "Could not resubmit the flow '" + flow.id() + "': its state is '"
                            + flow.state().word() + "'.");
        }
        tenant.resubmit(flow, run.name());
        return PowerAnswer.empty(202);
    }

    private static void toTrigger(PowerFlow flow, String trigger) throws PowerRefusal {
        if (!flow.trigger().name().equals(trigger)) {
            throw inner(
                    "WorkflowTriggerNotFound",
                    "The workflow '" + flow.id() + "' trigger '" + trigger + "' could not be found.");
        }
    }

    private PowerFlow flow(FlowRoute route, EntraToken caller) throws PowerRefusal {
        if (!route.admin()) {
            return access.toFlow(caller, route.flow());
        }
        access.asAdmin(caller);
        if (tenant.rules().refuses(PowerRules.Refusal.ADMIN_RUNS)) {
            throw PowerRefusal.because(404, "NotFound", "The requested resource was not found.");
        }
        return access.flow(route.flow());
    }

    private PowerRun find(PowerFlow flow, String name) throws PowerRefusal {
        return tenant.run(name)
                .filter(run -> run.flow().equals(flow.id()))
                .orElseThrow(() -> inner(
                        "WorkflowRunNotFound",
                        "The workflow '" + flow.id() + "' run '" + name + "' could not be found."));
    }

    /** What Power Automate passes on from the engine beneath it. */
    private static PowerRefusal inner(String code, String message) {
        String inner = Json.text(
                Json.object().set("error", Json.object().put("code", code).put("message", message)));
        return PowerRefusal.because(
                404,
                "AzureResourceManagerRequestFailed",
                "Request to Azure Resource Manager failed with error: '" + inner + "'");
    }
}
