package io.flowmend.sandbox.slack;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Slack's request signature, version 0 (docs.slack.dev/authentication/verifying-requests-from-slack). */
public final class SlackSigner {
    private static final String ALGORITHM = "HmacSHA256";

    private SlackSigner() {}

    /** The value of X-Slack-Signature for a body sent at this moment. */
    public static String sign(String secret, Instant at, String body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            byte[] signed = mac.doFinal(("v0:" + at.getEpochSecond() + ":" + body).getBytes(StandardCharsets.UTF_8));
            return "v0=" + HexFormat.of().formatHex(signed);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java has no " + ALGORITHM, missing);
        }
    }
}
