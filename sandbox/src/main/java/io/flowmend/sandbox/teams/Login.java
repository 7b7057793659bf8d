package io.flowmend.sandbox.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.sandbox.wire.Json;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * As much of Microsoft Entra's login as a bot with a client secret needs, with what MSAL asks before: which clouds there
 * are, and where a tenant's endpoints are. Sources: learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow
 * and .../reference-error-codes.
 */
@SuppressWarnings("serial")
final class Login extends RecordedServlet {
    /** Microsoft's own tenant, which gives tokens to multi-tenant bots. */
    private static final String BOT_FRAMEWORK = "botframework.com";

    private static final String SCOPE = "https://api.botframework.com/.default";

    private final TeamsTenant tenant;
    private final AccessTokens tokens;
    private final Supplier<String> address;

    Login(TeamsTenant tenant, TeamsFaults faults, TeamsJournal journal, AccessTokens tokens, Supplier<String> address) {
        super(tenant, faults, journal);
        this.tenant = tenant;
        this.tokens = tokens;
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
            case TOKEN -> token(request.part(0), form(request.body()));
            case DISCOVERY ->
                TeamsAnswer.of(200, request.part(1).equals("discovery") ? clouds() : endpoints(request.part(0)));
            case CREATE, SEND, UPDATE, DELETE, MEMBERS, KEYS, OTHER -> TeamsAnswer.empty(404);
        };
    }

    private TeamsAnswer token(String tenantId, Map<String, String> form) {
        TeamsBot bot = tenant.bot();
        boolean isKnown = tenantId.equals(bot.tenantId()) || tenantId.equals(BOT_FRAMEWORK);
        if (!isKnown) {
            return refused(400, "invalid_request", 90002, "Tenant '" + tenantId + "' not found.");
        }
        if (!"client_credentials".equals(form.get("grant_type"))) {
            return refused(400, "unsupported_grant_type", 70003, "The app requested an unsupported grant type.");
        }
        boolean hasHome = tenantId.equals(bot.tenantId()) || bot.multiTenant();
        if (!bot.appId().equals(form.get("client_id")) || !hasHome) {
            String application = form.getOrDefault("client_id", "");
            return refused(
                    400,
                    "unauthorized_client",
                    700016,
                    "Application with identifier '" + application + "' was not found in the directory '" + tenantId
                            + "'.");
        }
        if (!bot.password().equals(form.get("client_secret"))) {
            return refused(401, "invalid_client", 7000215, "Invalid client secret provided.");
        }
        // MSAL asks for "openid profile offline_access" too, and Entra does not mind.
        if (!List.of(form.getOrDefault("scope", "").split(" ", -1)).contains(SCOPE)) {
            return refused(
                    400, "invalid_scope", 70011, "The provided value for the input parameter 'scope' is not valid.");
        }
        long seconds = AccessTokens.LIFE.toSeconds();
        return TeamsAnswer.of(
                200,
                Json.object()
                        .put("token_type", "Bearer")
                        .put("expires_in", seconds)
                        .put("ext_expires_in", seconds)
                        .put("access_token", tokens.give(tenantId)));
    }

    private TeamsAnswer refused(int status, String error, int code, String says) {
        ObjectNode body = Json.object()
                .put("error", error)
                .put("error_description", "AADSTS" + code + ": " + says)
                .put("timestamp", tenant.now().toString())
                .put("trace_id", UUID.randomUUID().toString())
                .put("correlation_id", UUID.randomUUID().toString());
        body.putArray("error_codes").add(code);
        return TeamsAnswer.of(status, body);
    }

    private ObjectNode clouds() {
        ObjectNode json = Json.object()
                .put("tenant_discovery_endpoint", address.get() + "common/v2.0/.well-known/openid-configuration")
                .put("api-version", "1.1");
        ObjectNode cloud = json.putArray("metadata")
                .addObject()
                .put("preferred_network", "login.microsoftonline.com")
                .put("preferred_cache", "login.windows.net");
        cloud.putArray("aliases").add("login.microsoftonline.com").add("login.windows.net");
        return json;
    }

    private ObjectNode endpoints(String tenantId) {
        String here = address.get() + tenantId;
        return Json.object()
                .put("token_endpoint", here + "/oauth2/v2.0/token")
                .put("authorization_endpoint", here + "/oauth2/v2.0/authorize")
                .put("device_authorization_endpoint", here + "/oauth2/v2.0/devicecode")
                .put("issuer", here + "/v2.0");
    }

    private static Map<String, String> form(String body) {
        return Stream.of(body.split("&"))
                .filter(field -> field.contains("="))
                .collect(Collectors.toMap(
                        field -> decoded(field.substring(0, field.indexOf('='))),
                        field -> decoded(field.substring(field.indexOf('=') + 1)),
                        (first, second) -> first));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
