package io.flowmend.sandbox.powerplatform;

import java.util.List;
import java.util.Set;

/**
 * Where a call of Power Automate goes: as administrator or not, to which environment and flow, and the names further down
 * the path (run, action, trigger), each an empty text where there is none.
 */
record FlowRoute(
        PowerOperation operation,
        boolean admin,
        String environment,
        String flow,
        String run,
        String action,
        String trigger) {

    private static final FlowRoute NOWHERE = new FlowRoute(PowerOperation.OTHER, false, "", "", "", "", "");
    private static final Set<PowerOperation> ALSO_FOR_ADMINS = Set.of(
            PowerOperation.FLOWS,
            PowerOperation.FLOW,
            PowerOperation.RUNS,
            PowerOperation.RUN,
            PowerOperation.ACTIONS,
            PowerOperation.REPETITIONS,
            PowerOperation.START,
            PowerOperation.STOP,
            PowerOperation.PERMISSIONS);

    static FlowRoute of(PowerRequest request) {
        List<String> path = request.path();
        if (path.size() < 3 || !path.subList(0, 2).equals(List.of("providers", "Microsoft.ProcessSimple"))) {
            return NOWHERE;
        }
        boolean admin =
                path.get(2).equals("scopes") && path.size() > 4 && path.get(3).equals("admin");
        List<String> rest = path.subList(admin ? 4 : 2, path.size());
        if (!rest.get(0).equals("environments")) {
            return NOWHERE;
        }
        FlowRoute route = below(request.method(), admin, rest);
        return admin && !ALSO_FOR_ADMINS.contains(route.operation()) ? NOWHERE : route;
    }

    private static FlowRoute below(String method, boolean admin, List<String> rest) {
        String shape = method + " " + shape(rest);
        return switch (shape) {
            case "GET environments" -> route(PowerOperation.ENVIRONMENTS, admin, rest);
            case "GET environments/*/flows" -> admin ? NOWHERE : route(PowerOperation.FLOWS, admin, rest);
            case "GET environments/*/v2/*" ->
                admin && rest.get(3).equals("flows") ? route(PowerOperation.FLOWS, admin, rest) : NOWHERE;
            case "GET environments/*/flows/*" -> route(PowerOperation.FLOW, admin, rest);
            case "POST environments/*/flows/*/start" -> route(PowerOperation.START, admin, rest);
            case "POST environments/*/flows/*/stop" -> route(PowerOperation.STOP, admin, rest);
            case "GET environments/*/flows/*/permissions" -> route(PowerOperation.PERMISSIONS, admin, rest);
            case "GET environments/*/flows/*/runs" -> route(PowerOperation.RUNS, admin, rest);
            case "GET environments/*/flows/*/runs/*" -> route(PowerOperation.RUN, admin, rest);
            case "GET environments/*/flows/*/runs/*/actions" -> route(PowerOperation.ACTIONS, admin, rest);
            case "GET environments/*/flows/*/runs/*/actions/*/repetitions" ->
                route(PowerOperation.REPETITIONS, admin, rest);
            case "POST environments/*/flows/*/runs/*/cancel" -> route(PowerOperation.CANCEL, admin, rest);
            case "GET environments/*/flows/*/triggers" -> route(PowerOperation.TRIGGERS, admin, rest);
            case "GET environments/*/flows/*/triggers/*/histories" -> route(PowerOperation.HISTORIES, admin, rest);
            case "POST environments/*/flows/*/triggers/*/histories/*/resubmit" ->
                route(PowerOperation.RESUBMIT, admin, rest);
            default -> NOWHERE;
        };
    }

    /** Every second part is a name. */
    private static String shape(List<String> rest) {
        StringBuilder shape = new StringBuilder();
        for (int i = 0; i < rest.size(); i++) {
            shape.append(i == 0 ? "" : "/").append(i % 2 == 1 ? "*" : rest.get(i));
        }
        return shape.toString();
    }

    private static FlowRoute route(PowerOperation operation, boolean admin, List<String> rest) {
        boolean throughTrigger = part(rest, 4).equals("triggers");
        return new FlowRoute(
                operation,
                admin,
                part(rest, 1),
                part(rest, 3),
                throughTrigger ? part(rest, 7) : part(rest, 5),
                throughTrigger ? "" : part(rest, 7),
                throughTrigger ? part(rest, 5) : "");
    }

    private static String part(List<String> rest, int index) {
        return index < rest.size() ? rest.get(index) : "";
    }
}
