package io.flowmend.sandbox.powerplatform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.sandbox.wire.FaultPlan;
import io.flowmend.sandbox.wire.Json;
import java.util.List;

/**
 * Of Microsoft Graph what tells how an account stands: a user by the object id. Source: learn.microsoft.com/graph/api/user-get
 * (accountEnabled comes only where $select names it).
 */
@SuppressWarnings("serial")
final class GraphApi extends PowerServlet {
    private final PowerTenant tenant;
    private final Access access;

    GraphApi(PowerTenant tenant, FaultPlan<PowerOperation, PowerFault> faults, PowerJournal journal, Access access) {
        super(tenant, faults, journal);
        this.tenant = tenant;
        this.access = access;
    }

    @Override
    PowerOperation operation(PowerRequest request) {
        boolean fits = request.method().equals("GET")
                && request.path().size() == 3
                && request.path().subList(0, 2).equals(List.of("v1.0", "users"));
        return fits ? PowerOperation.USER : PowerOperation.OTHER;
    }

    @Override
    PowerAnswer answer(PowerOperation operation, PowerRequest request) throws PowerRefusal {
        access.toUsers(request);
        if (operation != PowerOperation.USER) {
            return PowerAnswer.error(400, "BadRequest", "Resource not found for the segment.");
        }
        String id = request.part(2);
        return tenant.person(id)
                .filter(person -> person.state() != PowerPerson.State.DELETED)
                .map(person -> PowerAnswer.of(user(person, request.query("$select"))))
                .orElseThrow(
                        () -> PowerRefusal.because(
                                404,
                                "Request_ResourceNotFound",
                                "Resource '" + id
                                        + "' does not exist or one of its queried reference-property objects are not present."));
    }

    private static ObjectNode user(PowerPerson person, String select) {
        ObjectNode all = Json.object()
                .put("id", person.id())
                .put("displayName", person.account().name())
                .put("userPrincipalName", person.account().principalName())
                .put("accountEnabled", person.enabled());
        return select.isEmpty() ? all.without(List.of("accountEnabled")) : all.retain(select.split(","));
    }
}
