package io.flowmend.sandbox.entra;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.sandbox.wire.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;

/** Writes JSON Web Tokens in their compact form (RFC 7515); it writes what it is told, right or wrong. */
public final class TokenWriter {
    private TokenWriter() {}

    /** A token signed with RS256. */
    public static String signed(ObjectNode header, ObjectNode claims, PrivateKey key) {
        String content = unsigned(header, claims);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java signs with RSA", e);
        }
    }

    /** The first two parts of a token. */
    public static String unsigned(ObjectNode header, ObjectNode claims) {
        return base64(Json.text(header)) + "." + base64(Json.text(claims));
    }

    /** A text in the form that tokens use. */
    public static String base64(String text) {
        return base64(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Bytes in the form that tokens use. */
    public static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
