package io.flowmend.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

/** Keys and tokens as the Bot Framework's: one token serves many requests, as Teams' own do within their hour. */
final class Signing {

    private static final String KEY = "bench-key";
    private static final JsonMapper JSON = new JsonMapper();

    private final KeyPair pair;

    Signing() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        pair = generator.generateKeyPair();
    }

    /** A token for the bot of that id, for activities of that service URL. */
    String token(String appId, String serviceUrl) throws GeneralSecurityException {
        Instant now = Instant.now();
        ObjectNode header =
                JSON.createObjectNode().put("alg", "RS256").put("kid", KEY).put("typ", "JWT");
        ObjectNode claims = JSON.createObjectNode()
                .put("serviceurl", serviceUrl)
                .put("nbf", now.getEpochSecond())
                .put("exp", now.plus(Duration.ofHours(1)).getEpochSecond())
                .put("iss", "https://api.botframework.com")
                .put("aud", appId);
        String content = base64(header.toString().getBytes(StandardCharsets.UTF_8)) + "."
                + base64(claims.toString().getBytes(StandardCharsets.UTF_8));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(pair.getPrivate());
        signature.update(content.getBytes(StandardCharsets.US_ASCII));
        return content + "." + base64(signature.sign());
    }

    /** Whether the token was signed here. */
    boolean isSigned(String token) throws GeneralSecurityException {
        int end = token.lastIndexOf('.');
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(pair.getPublic());
        signature.update(token.substring(0, end).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(token.substring(end + 1)));
    }

    /** The published set of keys. */
    String keys() {
        RSAPublicKey key = (RSAPublicKey) pair.getPublic();
        ObjectNode set = JSON.createObjectNode();
        ObjectNode one = set.putArray("keys").addObject();
        one.put("kty", "RSA").put("use", "sig").put("kid", KEY).put("x5t", KEY);
        one.put("n", base64(unsigned(key.getModulus()))).put("e", base64(unsigned(key.getPublicExponent())));
        one.putArray("endorsements").add("msteams");
        return set.toString();
    }

    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
