package io.flowmend.sandbox.teams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.sandbox.entra.KeyPairs;
import io.flowmend.sandbox.wire.Json;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Map;

/**
 * The keys of the Bot Framework's tokens and the channels each may speak for. Source:
 * learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication, "Step 3".
 */
final class SigningKeys {
    /** Speaks for Teams. */
    static final String ENDORSED = "sandbox-key-teams";

    /** Is known, and speaks for another channel only. */
    static final String OF_OTHER_CHANNEL = "sandbox-key-webchat";

    /** Is known, and speaks for no channel; some of Microsoft's are so. */
    static final String UNENDORSED = "sandbox-key-bare";

    private static final Map<String, List<String>> ENDORSEMENTS = Map.of(
            ENDORSED, List.of("msteams", "webchat"), OF_OTHER_CHANNEL, List.of("webchat"), UNENDORSED, List.of());

    RSAPublicKey publicKey() {
        return (RSAPublicKey) own().getPublic();
    }

    PrivateKey privateKey() {
        return own().getPrivate();
    }

    /** A pair that is nowhere published. */
    KeyPair strangers() {
        return KeyPairs.named("strangers");
    }

    /** The set of keys as it is published. */
    ObjectNode published() {
        ObjectNode set = Json.object();
        ArrayNode keys = set.putArray("keys");
        ENDORSEMENTS.forEach((name, channels) -> {
            ObjectNode key = jwk(publicKey()).put("kid", name).put("x5t", name);
            keys.add(key);
            ArrayNode endorsements = key.putArray("endorsements");
            channels.forEach(endorsements::add);
        });
        return set;
    }

    /** A public key as JSON (RFC 7517). */
    static ObjectNode jwk(RSAPublicKey key) {
        return KeyPairs.jwk(key);
    }

    private static KeyPair own() {
        return KeyPairs.named("own");
    }
}
