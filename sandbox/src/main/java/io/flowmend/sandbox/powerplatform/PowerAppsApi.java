package io.flowmend.sandbox.powerplatform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.sandbox.entra.EntraToken;
import io.flowmend.sandbox.wire.FaultPlan;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The connections as api.powerapps.com shows them: all to an administrator, to everybody else their own. */
@SuppressWarnings("serial")
final class PowerAppsApi extends PowerServlet {
    private static final Pattern ADMIN = Pattern.compile(
            "providers/Microsoft\\.PowerApps/scopes/admin/environments/([^/]+)(?:/apis/([^/]+))?/connections(?:/([^/]+))?");
    private static final Pattern MAKER =
            Pattern.compile("providers/Microsoft\\.PowerApps(?:/apis/([^/]+))?/connections(?:/([^/]+))?");
    private static final Pattern ENVIRONMENT = Pattern.compile("environment eq '([^']*)'");

    private final PowerTenant tenant;
    private final Access access;
    private final Supplier<String> address;

    PowerAppsApi(
            PowerTenant tenant,
            FaultPlan<PowerOperation, PowerFault> faults,
            PowerJournal journal,
            Access access,
            Supplier<String> address) {
        super(tenant, faults, journal);
        this.tenant = tenant;
        this.access = access;
        this.address = address;
    }

    @Override
    PowerOperation operation(PowerRequest request) {
        String path = String.join("/", request.path());
        boolean fits = request.method().equals("GET")
                && (ADMIN.matcher(path).matches() || MAKER.matcher(path).matches());
        return fits ? PowerOperation.CONNECTIONS : PowerOperation.OTHER;
    }

    @Override
    PowerAnswer answer(PowerOperation operation, PowerRequest request) throws PowerRefusal {
        EntraToken caller = access.ofPowerApps(request);
        if (operation == PowerOperation.OTHER) {
            return PowerAnswer.error(404, "NotFound", "The requested resource was not found.");
        }
        String path = String.join("/", request.path());
        Matcher admin = ADMIN.matcher(path);
        if (admin.matches()) {
            access.asAdmin(caller);
            access.toEnvironment(admin.group(1));
            return answer(request, true, text(admin.group(2)), text(admin.group(3)), each -> true);
        }
        Matcher maker = MAKER.matcher(path);
        if (!maker.matches()) {
            throw new IllegalStateException(path);
        }
        access.toEnvironment(environment(request));
        return answer(
                request,
                false,
                text(maker.group(1)),
                text(maker.group(2)),
                each -> each.owner().equals(caller.userId()));
    }

    private static String text(@Nullable String group) {
        return group == null ? "" : group;
    }

    private static String environment(PowerRequest request) throws PowerRefusal {
        Matcher filter = ENVIRONMENT.matcher(request.query("$filter"));
        if (!filter.find()) {
            throw PowerRefusal.because(400, "InvalidFilter", "The query parameter '$filter' must name an environment.");
        }
        return filter.group(1);
    }

    private PowerAnswer answer(
            PowerRequest request, boolean admin, String connector, String name, Predicate<PowerConnection> seen)
            throws PowerRefusal {
        List<PowerConnection> found = tenant.connections().stream()
                .filter(seen)
                .filter(each -> connector.isEmpty() || each.connector().id().equals(connector))
                .filter(each -> name.isEmpty() || each.name().equals(name))
                .toList();
        if (name.isEmpty()) {
            return Pages.page(
                    request,
                    address.get(),
                    tenant.rules().page(),
                    found,
                    PowerConnection::name,
                    each -> json(each, admin));
        }
        if (found.isEmpty()) {
            throw PowerRefusal.because(404, "ConnectionNotFound", "Could not find connection '" + name + "'.");
        }
        return PowerAnswer.of(json(found.get(0), admin));
    }

    private ObjectNode json(PowerConnection connection, boolean admin) {
        return ConnectionJson.of(connection, tenant.person(connection.owner()).orElseThrow(), admin, tenant.now());
    }
}
