package io.flowmend.powerautomate.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
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
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
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

    /** Bytes of an output that are read: a failure names its cause near its beginning. */
    private static final int MOST_CONTENTS = 1 << 20;

    private static final int TOO_MANY = 429;

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http;
    private final Tokens tokens;
    private final RateLimiter pace;

    private final Renewals renewals;
    private final Pauses pauses;

    ServiceClient(HttpClient http, Tokens tokens, int requestsASecond, InstantSource clock) {
        this.http = http;
        this.tokens = tokens;
        this.renewals = new Renewals(tokens);
        this.pauses = new Pauses(clock);
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
                ? new Reply.Denied(200, "", Answer.Refusal.INVALID, "an answer that is no JSON object")
                : reply;
    }

    Reply post(URI address, String scope) {
        return send(HttpRequest.newBuilder(address).POST(BodyPublishers.noBody()), scope);
    }

    /** A token may be taken back before its time; then, and only then, the same is asked with a new one: nothing was done. */
    private Reply send(HttpRequest.Builder request, String scope) {
        try {
            String token = tokens.token(scope);
            Reply reply = sendWith(token, request);
            if (!(reply instanceof Reply.Denied denied) || denied.status() != 401) {
                return reply;
            }
            Optional<String> other = renewals.insteadOf(token, scope);
            return other.isPresent() ? sendWith(other.get(), request) : reply;
        } catch (Tokens.NoTokenException e) {
            String detail = String.valueOf(e.getMessage());
            return e.refused()
                    ? new Reply.Denied(401, "", Answer.Refusal.NOT_SIGNED_IN, detail)
                    : new Reply.Later(SOON, detail);
        }
    }

    private Reply sendWith(String token, HttpRequest.Builder request) {
        HttpRequest whole = request.copy()
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json")
                .timeout(LONGEST)
                .build();
        return answered(whole, BodyHandlers.ofString(), ServiceClient::json);
    }

    /** Makes a request that carries its right in its address, as links to contents do; of a long body comes the beginning. */
    Reply getOpen(URI address) {
        return answered(
                HttpRequest.newBuilder(address).GET().timeout(LONGEST).build(),
                response -> new Beginning(MOST_CONTENTS),
                body -> {
                    JsonNode json = json(body);
                    return json.isMissingNode() && !body.isBlank() ? TextNode.valueOf(body) : json;
                });
    }

    private Reply answered(HttpRequest request, BodyHandler<String> handler, Function<String, JsonNode> read) {
        Optional<Duration> pause = pauses.left(request.uri());
        if (pause.isPresent()) {
            return new Reply.Later(pause.get(), request.uri().getHost() + " asked to wait");
        }
        if (!pace.acquirePermission()) {
            return new Reply.Later(SOON, "too much is to be asked at once");
        }
        try {
            HttpResponse<String> response = Whole.answer(http, request, handler, LONGEST);
            LOG.debug(
                    "{} {} {} {}",
                    request.method(),
                    request.uri().getPath(),
                    response.statusCode(),
                    response.headers().firstValue("x-ms-request-id").orElse(""));
            Reply reply = Replies.of(response.statusCode(), response, read.apply(response.body()));
            // A 503 is of one thing that was asked for; this is of whoever asks.
            if (response.statusCode() == TOO_MANY && reply instanceof Reply.Later later) {
                pauses.begin(request.uri(), later.delay());
            }
            return reply;
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
