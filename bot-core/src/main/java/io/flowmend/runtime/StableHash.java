package io.flowmend.runtime;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The same text for the same text, today and after a restart. */
final class StableHash {

    /** 80 bits: among a million conversations two would meet once in 10^12 tries. */
    private static final int SHORT = 20;

    private StableHash() {}

    /** Short enough to be typed, long enough to be met by no other. */
    static String shortOf(String text) {
        return of(text).substring(0, SHORT);
    }

    static String of(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
