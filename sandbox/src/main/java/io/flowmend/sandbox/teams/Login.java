package io.flowmend.sandbox.teams;

import io.flowmend.sandbox.entra.EntraAnswer;
import io.flowmend.sandbox.entra.EntraLogin;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Microsoft Entra's login as the bot reaches it. */
@SuppressWarnings("serial")
final class Login extends RecordedServlet {
    private final EntraLogin entra;
    private final Supplier<String> address;

    Login(TeamsTenant tenant, TeamsFaults faults, TeamsJournal journal, EntraLogin entra, Supplier<String> address) {
        super(tenant, faults, journal);
        this.entra = entra;
        this.address = address;
    }

    @Override
    TeamsOperation operation(TeamsRequest request) {
        String below = request.path().stream().skip(1).collect(Collectors.joining("/"));
        return switch (request.method() + " " + below) {
            case "POST oauth2/v2.0/token" -> TeamsOperation.TOKEN;
            case "GET discovery/instance", "GET v2.0/.well-known/openid-configuration" -> TeamsOperation.DISCOVERY;
            default -> TeamsOperation.OTHER;
        };
    }

    @Override
    TeamsAnswer answer(TeamsOperation operation, TeamsRequest request, Map<String, String> query) {
        return switch (operation) {
            case TOKEN -> answered(entra.token(request.part(0), EntraLogin.form(request.body())));
            case DISCOVERY ->
                TeamsAnswer.of(
                        200,
                        request.part(1).equals("discovery")
                                ? EntraLogin.clouds(address.get())
                                : EntraLogin.endpoints(address.get(), request.part(0)));
            case CREATE, SEND, UPDATE, DELETE, MEMBERS, KEYS, OTHER -> TeamsAnswer.empty(404);
        };
    }

    private static TeamsAnswer answered(EntraAnswer answer) {
        return TeamsAnswer.of(answer.status(), answer.body());
    }
}
