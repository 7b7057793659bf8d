package io.flowmend.sandbox.teams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.sandbox.wire.Json;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

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

    /**
     * Made when first needed and once in a process, since that takes a noticeable time; one pair serves all names, as nobody
     * compares them.
     */
    private static final Map<String, KeyPair> PAIRS = new ConcurrentHashMap<>();

    RSAPublicKey publicKey() {
        return (RSAPublicKey) own().getPublic();
    }

    PrivateKey privateKey() {
        return own().getPrivate();
    }

    /** A pair that is nowhere published. */
    KeyPair strangers() {
        return pair("strangers");
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
        return Json.object()
                .put("kty", "RSA")
                .put("use", "sig")
                .put("n", TokenWriter.base64(unsigned(key.getModulus())))
                .put("e", TokenWriter.base64(unsigned(key.getPublicExponent())));
    }

    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    private static KeyPair own() {
        return pair("own");
    }

    private static KeyPair pair(String whose) {
        return PAIRS.computeIfAbsent(whose, name -> {
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(2048);
                return generator.generateKeyPair();
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has RSA", e);
            }
        });
    }
}
