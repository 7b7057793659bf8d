package io.flowmend.sandbox.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.sandbox.powerplatform.ConnectionStatus;
import io.flowmend.sandbox.powerplatform.Connector;
import io.flowmend.sandbox.powerplatform.PowerChange;
import io.flowmend.sandbox.powerplatform.PowerConnection;
import io.flowmend.sandbox.powerplatform.PowerFlow;
import io.flowmend.sandbox.powerplatform.PowerPerson;
import io.flowmend.sandbox.powerplatform.PowerRun;
import io.flowmend.sandbox.powerplatform.PowerTenant;
import io.flowmend.sandbox.wire.Json;
import java.util.Optional;

/** The JSON in which the page is told of a Power Platform: all of it once, then each change. */
final class PowerView {
    /** The newest runs of a flow that the page is told of at first. */
    private static final int RUNS = 12;

    private PowerView() {}

    static ObjectNode all(PowerTenant tenant) {
        ObjectNode json = kind("everything");
        ArrayNode people = json.putArray("people");
        tenant.people().stream().filter(person -> !person.admin()).forEach(person -> people.add(person(person)));
        ArrayNode connections = json.putArray("connections");
        tenant.connections().forEach(each -> connections.add(connection(each)));
        ArrayNode flows = json.putArray("flows");
        ArrayNode runs = json.putArray("runs");
        tenant.flows().forEach(flow -> {
            flows.add(flow(flow));
            tenant.runs(flow.id()).stream().limit(RUNS).forEach(run -> runs.add(run(run)));
        });
        ArrayNode blocked = json.putArray("blocked");
        tenant.blocked().forEach(connector -> blocked.add(connector.id()));
        return json;
    }

    /** Nothing, for what does not show. */
    static Optional<ObjectNode> change(PowerTenant tenant, PowerChange change) {
        return switch (change) {
            case PowerChange.PersonChanged changed ->
                changed.person().admin()
                        ? Optional.empty()
                        : Optional.of(kind("person").set("person", person(changed.person())));
            case PowerChange.ConnectionChanged changed ->
                Optional.of(kind("connection").set("connection", connection(changed.connection())));
            case PowerChange.FlowChanged changed -> Optional.of(kind("flow").set("flow", flow(changed.flow())));
            case PowerChange.RunChanged changed -> Optional.of(kind("run").set("run", run(changed.run())));
            case PowerChange.PolicyChanged changed ->
                Optional.of(kind("policy")
                        .put("connector", changed.connector().id())
                        .put("blocked", changed.blocked()));
            case PowerChange.FailureTold told -> Optional.of(kind("told").set("run", run(told.run())));
            case PowerChange.Cleared cleared -> Optional.of(all(tenant));
        };
    }

    private static ObjectNode kind(String kind) {
        return Json.object().put("kind", kind);
    }

    private static ObjectNode person(PowerPerson person) {
        return Json.object()
                .put("id", person.id())
                .put("name", person.account().name())
                .put("account", person.account().principalName())
                .put("enabled", person.enabled());
    }

    private static ObjectNode connection(PowerConnection connection) {
        Connector connector = connection.connector();
        ObjectNode json = Json.object()
                .put("name", connection.name())
                .put("connector", connector.id())
                .put("title", connector.title())
                .put("oauth", connector.oauth())
                .put("owner", connection.owner());
        return switch (connection.status()) {
            case ConnectionStatus.Connected connected ->
                json.put("status", "connected").put("reason", "");
            case ConnectionStatus.Refused refused ->
                json.put("status", "error")
                        .put("reason", "AADSTS" + refused.why().code());
            case ConnectionStatus.NeverSignedIn never ->
                json.put("status", "error").put("reason", "Unauthenticated");
        };
    }

    private static ObjectNode flow(PowerFlow flow) {
        ObjectNode json = Json.object()
                .put("id", flow.id())
                .put("name", flow.name())
                .put("owner", flow.owner())
                .put("state", flow.state().name())
                .put("tells", flow.tellsFailures())
                .put("defective", !flow.defects().isEmpty());
        ArrayNode connections = json.putArray("connections");
        flow.references().values().forEach(reference -> connections.add(reference.connection()));
        return json;
    }

    private static ObjectNode run(PowerRun run) {
        return Json.object()
                .put("name", run.name())
                .put("flow", run.flow())
                .put("source", run.source())
                .put("status", run.status().word())
                .put("start", run.start().toString());
    }
}
