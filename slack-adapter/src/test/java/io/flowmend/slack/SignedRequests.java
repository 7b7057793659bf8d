package io.flowmend.slack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Sends requests as Slack does, truly signed; written from Slack's page, without the adapter's own signature code. */
final class SignedRequests implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;
    private final String secret;

    SignedRequests(URI address, String secret) {
        this.address = address;
        this.secret = secret;
    }

    HttpResponse<String> send(String body, Instant at) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String seconds = Long.toString(at.getEpochSecond());
        return send(
                body,
                "X-Slack-Request-Timestamp",
                seconds,
                "X-Slack-Signature",
                "v0=" + hmac("v0:" + seconds + ":", bytes));
    }

    HttpResponse<String> send(String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .POST(BodyPublishers.ofByteArray(body.getBytes(StandardCharsets.UTF_8)))
                .header(
                        "Content-Type",
                        body.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded");
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String hmac(String prefix, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update(prefix.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
