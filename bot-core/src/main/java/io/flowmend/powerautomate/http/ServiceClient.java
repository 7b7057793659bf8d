package io.flowmend.powerautomate.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.flowmend.powerautomate.Answer;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes requests of the services: with the right token, not too many a second, and never one twice by itself. */
final class ServiceClient {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceClient.class);

    /** How long to wait where the service does not say: as in pnp/cli-microsoft365, request.ts. */
    static final Duration SOON = Duration.ofSeconds(10);

    private static final Duration LONGEST = Duration.ofSeconds(20);

    /** Longer than this nobody waits for their turn. */
    private static final Duration QUEUE = Duration.ofSeconds(60);

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http;
    private final Tokens tokens;
    private final RateLimiter pace;

    ServiceClient(HttpClient http, Tokens tokens, int requestsASecond) {
        this.http = http;
        this.tokens = tokens;
        this.pace = RateLimiter.of(
                "power-automate",
                RateLimiterConfig.custom()
                        .limitForPeriod(requestsASecond)
                        .limitRefreshPeriod(Duration.ofSeconds(1))
                        .timeoutDuration(QUEUE)
                        .build());
    }

    Reply get(URI address, String scope) {
        Reply reply = send(HttpRequest.newBuilder(address).GET(), scope);
        // A page of a proxy must not pass for an empty answer.
        return reply instanceof Reply.Done done && !done.body().isObject()
                ? new Reply.Denied(200, Answer.Refusal.INVALID, "an answer that is no JSON object")
                : reply;
    }

    Reply post(URI address, String scope) {
        return send(HttpRequest.newBuilder(address).POST(BodyPublishers.noBody()), scope);
    }

    private Reply send(HttpRequest.Builder request, String scope) {
        String token;
        try {
            token = tokens.token(scope);
        } catch (Tokens.NoTokenException e) {
            String detail = String.valueOf(e.getMessage());
            return e.refused()
                    ? new Reply.Denied(401, Answer.Refusal.NOT_SIGNED_IN, detail)
                    : new Reply.Later(SOON, detail);
        }
        return answered(request.header("Authorization", "Bearer " + token)
                .header("Accept", "application/json")
                .timeout(LONGEST)
                .build());
    }

    /** Makes a request that carries its right in its address, as links to contents do. */
    Reply getOpen(URI address) {
        return answered(HttpRequest.newBuilder(address).GET().timeout(LONGEST).build());
    }

    private Reply answered(HttpRequest request) {
        if (!pace.acquirePermission()) {
            return new Reply.Later(SOON, "too much is to be asked at once");
        }
        try {
            HttpResponse<String> response = Whole.answer(http, request, LONGEST);
            LOG.debug(
                    "{} {} {} {}",
                    request.method(),
                    request.uri().getPath(),
                    response.statusCode(),
                    response.headers().firstValue("x-ms-request-id").orElse(""));
            return Replies.of(response.statusCode(), response, json(response.body()));
        } catch (ConnectException e) {
            return new Reply.Later(SOON, "no connection to " + request.uri().getHost());
        } catch (IOException e) {
            return new Reply.Lost("no answer from " + request.uri().getHost() + ": "
                    + e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Reply.Lost("interrupted");
        }
    }

    /** Missing where there is no body, or none that is JSON. */
    private static JsonNode json(String body) {
        try {
            return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
