package io.flowmend.sandbox.entra;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.sandbox.wire.Json;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPublicKey;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * As much of Microsoft Entra's login as a program without a browser needs: tokens for a client secret or for a refresh
 * token, with what MSAL asks before. Sources: learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow,
 * .../v2-oauth2-auth-code-flow ("Refresh the access token") and .../reference-error-codes.
 */
public final class EntraLogin {
    /** Microsoft's own tenant, which gives tokens to multi-tenant bots. */
    public static final String MICROSOFT = "botframework.com";

    /** The audience of the Bot Connector. */
    public static final String BOT_FRAMEWORK = "https://api.botframework.com";

    /** The audience of Power Automate; the slash at its end belongs to it. */
    public static final String FLOW = "https://service.flow.microsoft.com/";

    /** The audience of Power Apps; the slash at its end belongs to it. */
    public static final String POWER_APPS = "https://service.powerapps.com/";

    /** The audience of Azure's management, which Power Automate takes too and Power Apps does not. */
    public static final String MANAGEMENT = "https://management.azure.com/";

    /** The audience of Microsoft Graph, without a slash. */
    public static final String GRAPH = "https://graph.microsoft.com";

    private static final Set<String> WITHOUT_RESOURCE = Set.of("openid", "profile", "offline_access", "email");

    /** Those without the slash are what a scope with one slash too few asks for. */
    private static final Set<String> RESOURCES = Set.of(
            BOT_FRAMEWORK,
            FLOW,
            POWER_APPS,
            MANAGEMENT,
            "https://service.flow.microsoft.com",
            "https://service.powerapps.com",
            "https://management.azure.com",
            GRAPH);

    private final Set<String> tenants;
    private final Map<String, EntraApp> apps = new ConcurrentHashMap<>();
    private final Grants grants;

    public EntraLogin(InstantSource clock, Set<String> tenants) {
        this.tenants = Set.copyOf(tenants);
        this.grants = new Grants(clock);
    }

    /** Makes an application known, or changes it. */
    public void register(EntraApp app) {
        apps.put(app.appId(), app);
    }

    /** What a user's sign-in for an application leaves: a refresh token. */
    public String signIn(String appId, String tenantId, EntraUser user) {
        return grants.refreshToken(appId, tenantId, user);
    }

    /** Refuses the account's grants from before; a disabled account's later ones too, until it is let in again. */
    public void bar(String userId, EntraBar why) {
        grants.bar(userId, why);
    }

    /** The account may sign in again; its old grants stay void. */
    public void admit(String userId) {
        grants.admit(userId);
    }

    /** What a token says, if it was given here and has not ended. */
    public Optional<EntraToken> read(String accessToken) {
        return grants.read(accessToken);
    }

    /** Whether a token was given here, for this audience, and has not ended. */
    public boolean isGood(String accessToken, String audience) {
        return read(accessToken)
                .filter(token -> token.audience().equals(audience))
                .isPresent();
    }

    /** The token endpoint. */
    public EntraAnswer token(String tenantId, Map<String, String> form) {
        if (!tenants.contains(tenantId)) {
            return grants.refused(400, "invalid_request", 90002, "Tenant '" + tenantId + "' not found.");
        }
        String kind = form.getOrDefault("grant_type", "");
        if (!kind.equals("client_credentials") && !kind.equals("refresh_token")) {
            return grants.refused(400, "unsupported_grant_type", 70003, "The app requested an unsupported grant type.");
        }
        String appId = form.getOrDefault("client_id", "");
        EntraApp app = apps.get(appId);
        if (app == null || !app.tenants().contains(tenantId)) {
            String says =
                    "Application with identifier '" + appId + "' was not found in the directory '" + tenantId + "'.";
            return grants.refused(400, "unauthorized_client", 700016, says);
        }
        boolean proves = app.secret().equals(form.getOrDefault("client_secret", ""));
        if (!proves) {
            return grants.refused(401, "invalid_client", 7000215, "Invalid client secret provided.");
        }
        Optional<String> audience = audience(form.getOrDefault("scope", ""));
        if (audience.isEmpty()) {
            String says = "The provided value for the input parameter 'scope' is not valid.";
            return grants.refused(400, "invalid_scope", 70011, says);
        }
        return kind.equals("refresh_token")
                ? grants.refreshed(app, tenantId, audience.get(), form.getOrDefault("refresh_token", ""))
                : new EntraAnswer(200, grants.forApp(app, tenantId, audience.get()));
    }

    /** MSAL asks for "openid profile offline_access" too, and Entra does not mind. */
    private static Optional<String> audience(String scopes) {
        return Stream.of(scopes.split(" "))
                .filter(scope -> !WITHOUT_RESOURCE.contains(scope) && scope.contains("/"))
                .map(scope -> scope.substring(0, scope.lastIndexOf('/')))
                .filter(RESOURCES::contains)
                .findFirst();
    }

    /** The public key of its tokens. */
    public static ObjectNode keys() {
        ObjectNode set = Json.object();
        RSAPublicKey key = (RSAPublicKey) Grants.keys().getPublic();
        set.putArray("keys").add(KeyPairs.jwk(key).put("kid", Grants.KEY).put("x5t", Grants.KEY));
        return set;
    }

    /** Which clouds there are; the address ends in a slash. */
    public static ObjectNode clouds(String address) {
        ObjectNode json = Json.object()
                .put("tenant_discovery_endpoint", address + "common/v2.0/.well-known/openid-configuration")
                .put("api-version", "1.1");
        ObjectNode cloud = json.putArray("metadata")
                .addObject()
                .put("preferred_network", "login.microsoftonline.com")
                .put("preferred_cache", "login.windows.net");
        cloud.putArray("aliases").add("login.microsoftonline.com").add("login.windows.net");
        return json;
    }

    /** Where a tenant's endpoints are; the address ends in a slash. */
    public static ObjectNode endpoints(String address, String tenantId) {
        String here = address + tenantId;
        return Json.object()
                .put("token_endpoint", here + "/oauth2/v2.0/token")
                .put("authorization_endpoint", here + "/oauth2/v2.0/authorize")
                .put("device_authorization_endpoint", here + "/oauth2/v2.0/devicecode")
                .put("jwks_uri", here + "/discovery/v2.0/keys")
                .put("issuer", here + "/v2.0");
    }

    /** The fields of a form; of a repeated one the first counts. */
    public static Map<String, String> form(String body) {
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
