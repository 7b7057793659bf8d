package io.flowmend.sandbox.powerplatform;

import io.flowmend.sandbox.entra.EntraAnswer;
import io.flowmend.sandbox.entra.EntraLogin;
import io.flowmend.sandbox.wire.FaultPlan;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Entra's login as it is reached from here. */
@SuppressWarnings("serial")
final class LoginServlet extends PowerServlet {
    private final EntraLogin entra;
    private final Supplier<String> address;

    LoginServlet(
            PowerTenant tenant,
            FaultPlan<PowerOperation, PowerFault> faults,
            PowerJournal journal,
            EntraLogin entra,
            Supplier<String> address) {
        super(tenant, faults, journal);
        this.entra = entra;
        this.address = address;
    }

    private static String below(PowerRequest request) {
        return request.path().stream().skip(1).collect(Collectors.joining("/"));
    }

    @Override
    PowerOperation operation(PowerRequest request) {
        return switch (request.method() + " " + below(request)) {
            case "POST oauth2/v2.0/token" -> PowerOperation.TOKEN;
            case "GET discovery/instance", "GET v2.0/.well-known/openid-configuration", "GET discovery/v2.0/keys" ->
                PowerOperation.DISCOVERY;
            default -> PowerOperation.OTHER;
        };
    }

    @Override
    PowerAnswer answer(PowerOperation operation, PowerRequest request) {
        return switch (below(request)) {
            case "oauth2/v2.0/token" -> {
                EntraAnswer answer = entra.token(request.part(0), EntraLogin.form(request.body()));
                yield new PowerAnswer(answer.status(), answer.body(), 0);
            }
            case "discovery/instance" -> PowerAnswer.of(EntraLogin.clouds(address.get()));
            case "v2.0/.well-known/openid-configuration" ->
                PowerAnswer.of(EntraLogin.endpoints(address.get(), request.part(0)));
            case "discovery/v2.0/keys" -> PowerAnswer.of(EntraLogin.keys());
            default -> PowerAnswer.empty(404);
        };
    }
}
