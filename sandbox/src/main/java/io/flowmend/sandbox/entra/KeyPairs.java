package io.flowmend.sandbox.entra;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.sandbox.wire.Json;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** RSA keys for tokens, made when first needed and once in a process, since that takes a noticeable time. */
public final class KeyPairs {
    private static final Map<String, KeyPair> PAIRS = new ConcurrentHashMap<>();

    private KeyPairs() {}

    /** The pair of this name, the same at every call. */
    public static KeyPair named(String name) {
        return PAIRS.computeIfAbsent(name, unused -> {
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(2048);
                return generator.generateKeyPair();
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has RSA", e);
            }
        });
    }

    /** A public key as JSON (RFC 7517). */
    public static ObjectNode jwk(RSAPublicKey key) {
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
}
