package io.flowmend.sandbox.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.sandbox.wire.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The tokens that the login has given to the bot: in Entra's form, and good until they end. */
final class AccessTokens {
    /** Entra gives an hour, less a second, as its answers show. */
    static final Duration LIFE = Duration.ofSeconds(3_599);

    private final TeamsTenant tenant;
    private final SigningKeys keys;
    private final Map<String, Instant> given = new ConcurrentHashMap<>();

    AccessTokens(TeamsTenant tenant, SigningKeys keys) {
        this.tenant = tenant;
        this.keys = keys;
    }

    String give(String tenantId) {
        Instant now = tenant.now();
        given.values().removeIf(end -> !end.isAfter(now));
        ObjectNode header = Json.object().put("typ", "JWT").put("alg", "RS256").put("kid", "sandbox-key-login");
        ObjectNode claims = Json.object()
                .put("aud", "https://api.botframework.com")
                .put("iss", "https://sts.windows.net/" + tenantId + "/")
                .put("iat", now.getEpochSecond())
                .put("nbf", now.getEpochSecond())
                .put("exp", now.plus(LIFE).getEpochSecond())
                .put("appid", tenant.bot().appId())
                .put("tid", tenantId)
                .put("uti", UUID.randomUUID().toString());
        String token = TokenWriter.signed(header, claims, keys.privateKey());
        given.put(token, now.plus(LIFE));
        return token;
    }

    boolean isGood(String token) {
        Instant end = given.get(token);
        return end != null && end.isAfter(tenant.now());
    }
}
