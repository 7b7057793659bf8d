package io.flowmend.slack;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells whether a request was signed with the app's signing secret, and lately. Source:
 * docs.slack.dev/authentication/verifying-requests-from-slack.
 */
final class SlackSignature {

    static final String SIGNATURE_HEADER = "X-Slack-Signature";
    static final String TIMESTAMP_HEADER = "X-Slack-Request-Timestamp";

    /** Slack's window; taken to both sides, so that a request from the future cannot be kept for later. */
    static final Duration WINDOW = Duration.ofMinutes(5);

    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern SIGNATURE = Pattern.compile("v0=[0-9a-f]{64}");
    private static final Pattern TIMESTAMP = Pattern.compile("[0-9]{1,11}");

    private final SecretKeySpec key;

    SlackSignature(SlackSettings.Secret signingSecret) {
        key = new SecretKeySpec(signingSecret.value().getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** Whether the headers stand once each, have the right form, and carry a time near to {@code now}. */
    static boolean plausible(List<String> signatures, List<String> timestamps, Instant now) {
        if (signatures.size() != 1 || timestamps.size() != 1) {
            return false;
        }
        String timestamp = timestamps.getFirst();
        if (!SIGNATURE.matcher(signatures.getFirst()).matches()
                || !TIMESTAMP.matcher(timestamp).matches()) {
            return false;
        }
        Duration apart = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now);
        return apart.abs().compareTo(WINDOW) <= 0;
    }

    /** Whether the signature belongs to exactly these bytes at that time; takes as long for a wrong one as for a right one. */
    boolean matches(String signature, String timestamp, byte[] body) {
        return MessageDigest.isEqual(
                signature.getBytes(StandardCharsets.UTF_8),
                sign(timestamp, body).getBytes(StandardCharsets.UTF_8));
    }

    private String sign(String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
