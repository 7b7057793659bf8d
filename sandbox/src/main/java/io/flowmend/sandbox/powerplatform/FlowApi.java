package io.flowmend.sandbox.powerplatform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.sandbox.entra.EntraToken;
import io.flowmend.sandbox.wire.FaultPlan;
import io.flowmend.sandbox.wire.Json;
import java.util.List;
import java.util.function.Supplier;

/** Power Automate's own service, as api.flow.microsoft.com is; its sources stand with each shape. */
@SuppressWarnings("serial")
final class FlowApi extends PowerServlet {
    private final PowerTenant tenant;
    private final Access access;
    private final RunCalls runs;
    private final Supplier<String> address;
    private final Supplier<String> powerApps;

    FlowApi(
            PowerTenant tenant,
            FaultPlan<PowerOperation, PowerFault> faults,
            PowerJournal journal,
            Access access,
            RunCalls runs,
            Supplier<String> address,
            Supplier<String> powerApps) {
        super(tenant, faults, journal);
        this.tenant = tenant;
        this.access = access;
        this.runs = runs;
        this.address = address;
        this.powerApps = powerApps;
    }

    @Override
    PowerOperation operation(PowerRequest request) {
        return FlowRoute.of(request).operation();
    }

    @Override
    PowerAnswer answer(PowerOperation operation, PowerRequest request) throws PowerRefusal {
        FlowRoute route = FlowRoute.of(request);
        EntraToken caller = access.ofFlows(request);
        if (operation != PowerOperation.ENVIRONMENTS && operation != PowerOperation.OTHER) {
            access.toEnvironment(route.environment());
        }
        return switch (operation) {
            case ENVIRONMENTS -> environments();
            case FLOWS -> flows(route, request, caller);
            case FLOW -> PowerAnswer.of(FlowJson.detail(flow(route, caller), route.admin()));
            case PERMISSIONS -> PowerAnswer.of(Json.object().set("value", FlowJson.permissions(flow(route, caller))));
            case START -> turn(flow(route, caller), PowerFlow.State.STARTED);
            case STOP -> turn(flow(route, caller), PowerFlow.State.STOPPED);
            case TRIGGERS -> triggers(flow(route, caller));
            case RUNS -> runs.runs(route, request, caller);
            case RUN -> runs.run(route, request, caller);
            case ACTIONS -> runs.actions(route, request, caller);
            case REPETITIONS -> runs.repetitions(route, request, caller);
            case CANCEL -> runs.cancel(route, caller);
            case HISTORIES -> runs.histories(route, request, caller);
            case RESUBMIT -> runs.resubmit(route, caller);
            case TOKEN, DISCOVERY, CONNECTIONS, USER, CONTENTS, OTHER ->
                PowerAnswer.error(404, "NotFound", "The requested resource was not found.");
        };
    }

    private PowerAnswer environments() {
        ObjectNode body = Json.object();
        body.putArray("value").add(FlowJson.environment(address.get(), powerApps.get()));
        return PowerAnswer.of(body);
    }

    private PowerAnswer flows(FlowRoute route, PowerRequest request, EntraToken caller) throws PowerRefusal {
        if (route.admin()) {
            access.asAdmin(caller);
        }
        String filter = request.query("$filter");
        List<PowerFlow> seen = tenant.flows().stream()
                .filter(flow -> route.admin() || access.mayEdit(caller, flow))
                .filter(flow -> !filter.contains("personal") || flow.owner().equals(caller.userId()))
                .filter(flow -> !filter.contains("team") || !flow.owner().equals(caller.userId()))
                .toList();
        return Pages.page(request, address.get(), tenant.rules().page(), seen, PowerFlow::id, FlowJson::row);
    }

    private PowerAnswer turn(PowerFlow flow, PowerFlow.State state) {
        tenant.change(flow.id(), now -> now.with(state));
        return PowerAnswer.empty(200);
    }

    private static PowerAnswer triggers(PowerFlow flow) {
        ObjectNode body = Json.object();
        body.putArray("value").add(FlowJson.trigger(flow));
        return PowerAnswer.of(body);
    }

    private PowerFlow flow(FlowRoute route, EntraToken caller) throws PowerRefusal {
        if (!route.admin()) {
            return access.toFlow(caller, route.flow());
        }
        access.asAdmin(caller);
        return access.flow(route.flow());
    }
}
