package io.flowmend.sandbox.entra;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.sandbox.wire.Json;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The tokens that the login has given, and the accounts it gives none for. */
final class Grants {
    static final String KEY = "sandbox-key-login";

    /** Entra gives an hour, less a second, as its answers show. */
    private static final Duration LIFE = Duration.ofSeconds(3_599);

    /** What later grants do not help against. */
    private static final Set<EntraBar> FOR_ALL_GRANTS = Set.of(EntraBar.DISABLED, EntraBar.DELETED);

    private final InstantSource clock;
    private final Map<String, EntraToken> given = new ConcurrentHashMap<>();
    private final Map<String, Refresh> refreshTokens = new ConcurrentHashMap<>();
    private final Map<String, Barred> barred = new ConcurrentHashMap<>();
    private long number;

    Grants(InstantSource clock) {
        this.clock = clock;
    }

    private record Refresh(String appId, String tenantId, EntraUser user, long number) {}

    private record Barred(EntraBar why, long upTo) {}

    static KeyPair keys() {
        return KeyPairs.named("own");
    }

    private synchronized long nextNumber() {
        return ++number;
    }

    String refreshToken(String appId, String tenantId, EntraUser user) {
        String token = "1.sandbox-refresh." + UUID.randomUUID();
        refreshTokens.put(token, new Refresh(appId, tenantId, user, nextNumber()));
        return token;
    }

    void bar(String userId, EntraBar why) {
        barred.put(userId, new Barred(why, FOR_ALL_GRANTS.contains(why) ? Long.MAX_VALUE : nextNumber()));
    }

    void admit(String userId) {
        barred.computeIfPresent(userId, (id, before) -> new Barred(before.why(), nextNumber()));
    }

    Optional<EntraToken> read(String accessToken) {
        return Optional.ofNullable(given.get(accessToken))
                .filter(token -> token.end().isAfter(clock.instant()));
    }

    ObjectNode forApp(EntraApp app, String tenantId, String audience) {
        ObjectNode claims = claims(app, tenantId, audience).put("idtyp", "app").put("oid", servicePrincipal(app));
        return answer(
                claims,
                new EntraToken(audience, app.appId(), "", clock.instant().plus(LIFE)));
    }

    /** The old refresh token stays good, as Entra's do: "discard the old one" is the caller's duty. */
    EntraAnswer refreshed(EntraApp app, String tenantId, String audience, String refreshToken) {
        Refresh refresh = refreshTokens.get(refreshToken);
        if (refresh == null
                || !refresh.appId().equals(app.appId())
                || !refresh.tenantId().equals(tenantId)) {
            String says = "The provided value for the input parameter 'refresh_token' is not valid.";
            return refused(400, "invalid_grant", 70000, says);
        }
        EntraUser user = refresh.user();
        Barred bar = barred.get(user.objectId());
        if (bar != null && refresh.number() <= bar.upTo()) {
            return described(400, "invalid_grant", bar.why().code(), bar.why().description());
        }
        ObjectNode claims = claims(app, tenantId, audience)
                .put("idtyp", "user")
                .put("oid", user.objectId())
                .put("upn", user.principalName())
                .put("name", user.name())
                .put("scp", "user_impersonation");
        ObjectNode body = answer(
                claims,
                new EntraToken(
                        audience, app.appId(), user.objectId(), clock.instant().plus(LIFE)));
        ObjectNode idClaims = claims(app, tenantId, app.appId())
                .put("oid", user.objectId())
                .put("preferred_username", user.principalName())
                .put("name", user.name());
        ObjectNode client = Json.object().put("uid", user.objectId()).put("utid", tenantId);
        body.put("scope", audience + "/.default")
                .put("refresh_token", refreshToken(app.appId(), tenantId, user))
                .put("id_token", signed(idClaims))
                .put("client_info", TokenWriter.base64(Json.text(client)));
        return new EntraAnswer(200, body);
    }

    EntraAnswer refused(int status, String error, int code, String says) {
        return described(status, error, code, "AADSTS" + code + ": " + says);
    }

    private EntraAnswer described(int status, String error, int code, String description) {
        ObjectNode body = Json.object()
                .put("error", error)
                .put("error_description", description)
                .put("timestamp", clock.instant().toString())
                .put("trace_id", UUID.randomUUID().toString())
                .put("correlation_id", UUID.randomUUID().toString());
        body.putArray("error_codes").add(code);
        return new EntraAnswer(status, body);
    }

    private ObjectNode claims(EntraApp app, String tenantId, String audience) {
        Instant now = clock.instant();
        return Json.object()
                .put("aud", audience)
                .put("iss", "https://sts.windows.net/" + tenantId + "/")
                .put("iat", now.getEpochSecond())
                .put("nbf", now.getEpochSecond())
                .put("exp", now.plus(LIFE).getEpochSecond())
                .put("appid", app.appId())
                .put("tid", tenantId)
                .put("uti", UUID.randomUUID().toString());
    }

    private ObjectNode answer(ObjectNode claims, EntraToken token) {
        Instant now = clock.instant();
        given.values().removeIf(each -> !each.end().isAfter(now));
        String text = signed(claims);
        given.put(text, token);
        return Json.object()
                .put("token_type", "Bearer")
                .put("expires_in", LIFE.toSeconds())
                .put("ext_expires_in", LIFE.toSeconds())
                .put("access_token", text);
    }

    private static String servicePrincipal(EntraApp app) {
        return UUID.nameUUIDFromBytes(app.appId().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static String signed(ObjectNode claims) {
        ObjectNode header = Json.object().put("typ", "JWT").put("alg", "RS256").put("kid", KEY);
        return TokenWriter.signed(header, claims, keys().getPrivate());
    }
}
