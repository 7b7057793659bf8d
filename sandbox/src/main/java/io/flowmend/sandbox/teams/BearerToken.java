package io.flowmend.sandbox.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.sandbox.entra.TokenWriter;
import io.flowmend.sandbox.wire.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The Authorization headers of requests to the bot. A true one: learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication,
 * "Step 4", with the claims that Teams' tokens have.
 */
final class BearerToken {
    static final String ISSUER = "https://api.botframework.com";

    private static final Duration LIFE = Duration.ofHours(1);

    /** More than the five minutes that the page lets clocks differ. */
    private static final Duration BEYOND_SKEW = Duration.ofMinutes(6);

    private static final String BEARER = "Bearer ";

    private final TeamsTenant tenant;
    private final SigningKeys keys;

    BearerToken(TeamsTenant tenant, SigningKeys keys) {
        this.tenant = tenant;
        this.keys = keys;
    }

    /** The headers, none for none. */
    List<String> headers(TeamsForgery forgery, String serviceUrl) {
        String good = good(serviceUrl);
        return switch (forgery) {
            case NO_HEADER -> List.of();
            case TWO_HEADERS -> List.of(BEARER + good, BEARER + good);
            case OTHER_SCHEME -> List.of("Basic " + good);
            case NO_SCHEME -> List.of(good);
            default -> List.of(BEARER + token(forgery, good, serviceUrl));
        };
    }

    private String good(String serviceUrl) {
        return signed(header(), claims(serviceUrl));
    }

    /** The default is a good token: something else about the request is wrong, or nothing. */
    private String token(TeamsForgery forgery, String good, String serviceUrl) {
        ObjectNode header = header();
        ObjectNode claims = claims(serviceUrl);
        Instant now = tenant.now();
        String[] parts = good.split("\\.", -1);
        return switch (forgery) {
            case EMPTY_TOKEN -> "";
            case GARBAGE -> "not-a-token";
            case ENDLESS_TOKEN -> good + "A".repeat(4_000);
            case TWO_PARTS -> parts[0] + "." + parts[1];
            case HEADER_NOT_JSON -> TokenWriter.base64("{{") + "." + parts[1] + "." + parts[2];
            case CLAIMS_NOT_JSON -> parts[0] + "." + TokenWriter.base64("[") + "." + parts[2];
            case ALGORITHM_NONE -> TokenWriter.unsigned(header.put("alg", "none"), claims) + ".";
            case SIGNED_WITH_PUBLIC_KEY -> signedWithPublicKey(header.put("alg", "HS256"), claims);
            case SIGNATURE_MISSING -> parts[0] + "." + parts[1] + ".";
            case SIGNATURE_OF_ANOTHER ->
                parts[0] + "." + parts[1] + "."
                        + signed(header, claims.put("x", 1)).split("\\.", -1)[2];
            case CLAIMS_CHANGED -> parts[0] + "." + TokenWriter.base64(Json.text(claims.put("x", 1))) + "." + parts[2];
            case STRANGERS_KEY ->
                TokenWriter.signed(header, claims, keys.strangers().getPrivate());
            case KEY_IN_HEADER -> keyInHeader(header, claims);
            case UNKNOWN_KEY -> signed(header.put("kid", "sandbox-key-unknown"), claims);
            case NO_KEY -> signed(header.without(List.of("kid", "x5t")), claims);
            case KEY_WITHOUT_ENDORSEMENT -> signed(header.put("kid", SigningKeys.UNENDORSED), claims);
            case KEY_OF_OTHER_CHANNEL -> signed(header.put("kid", SigningKeys.OF_OTHER_CHANNEL), claims);
            case WRONG_ISSUER -> signed(header, claims.put("iss", "https://issuer.example"));
            case EMULATORS_ISSUER ->
                signed(
                        header,
                        claims.put(
                                "iss", "https://sts.windows.net/" + tenant.bot().tenantId() + "/"));
            case NO_ISSUER -> signed(header, claims.without("iss"));
            case WRONG_AUDIENCE -> signed(header, claims.put("aud", "00000000-0000-0000-0000-000000000b07"));
            case NO_AUDIENCE -> signed(header, claims.without("aud"));
            case EXPIRED ->
                signed(header, claims.put("exp", now.minus(BEYOND_SKEW).getEpochSecond()));
            case NOT_YET_VALID ->
                signed(header, claims.put("nbf", now.plus(BEYOND_SKEW).getEpochSecond()));
            case NO_END -> signed(header, claims.without("exp"));
            case WRONG_SERVICE_URL -> signed(header, claims.put("serviceurl", "https://service.example/"));
            case NO_SERVICE_URL -> signed(header, claims.without("serviceurl"));
            default -> good;
        };
    }

    private static ObjectNode header() {
        return Json.object()
                .put("alg", "RS256")
                .put("kid", SigningKeys.ENDORSED)
                .put("x5t", SigningKeys.ENDORSED)
                .put("typ", "JWT");
    }

    private ObjectNode claims(String serviceUrl) {
        Instant now = tenant.now();
        return Json.object()
                .put("serviceurl", serviceUrl)
                .put("nbf", now.getEpochSecond())
                .put("exp", now.plus(LIFE).getEpochSecond())
                .put("iss", ISSUER)
                .put("aud", tenant.bot().appId());
    }

    private String signed(ObjectNode header, ObjectNode claims) {
        return TokenWriter.signed(header, claims, keys.privateKey());
    }

    private String keyInHeader(ObjectNode header, ObjectNode claims) {
        RSAPublicKey stranger = (RSAPublicKey) keys.strangers().getPublic();
        header.set("jwk", SigningKeys.jwk(stranger));
        return TokenWriter.signed(header, claims, keys.strangers().getPrivate());
    }

    private String signedWithPublicKey(ObjectNode header, ObjectNode claims) {
        String content = TokenWriter.unsigned(header, claims);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.publicKey().getEncoded(), "HmacSHA256"));
            return content + "." + TokenWriter.base64(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC", e);
        }
    }
}
