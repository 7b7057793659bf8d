package io.flowmend.sandbox.powerplatform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.sandbox.wire.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Sends what the Catch scopes of flows tell, with the secret they keep, and again when the answer is a 408, a 429, a 5xx
 * or none, as the HTTP action does by itself. Source: learn.microsoft.com/azure/logic-apps/error-exception-handling,
 * "Retry policies": four more times, from 7.5 seconds on, 45 at most.
 */
public final class FailureHook implements AutoCloseable {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final List<HookDelivery> deliveries = new CopyOnWriteArrayList<>();
    private volatile Optional<Target> target = Optional.empty();
    private volatile List<Duration> pauses =
            List.of(Duration.ofMillis(7_500), Duration.ofSeconds(15), Duration.ofSeconds(30), Duration.ofSeconds(45));

    private record Target(URI address, String secret) {}

    FailureHook() {}

    /** Sends there from now on; before, nothing is sent. */
    public void sendTo(URI address, String secret) {
        target = Optional.of(new Target(address, secret));
    }

    /** Sends again after these times instead; none for one attempt alone. */
    public void retryAfter(List<Duration> times) {
        pauses = List.copyOf(times);
    }

    void told(ObjectNode body) {
        target.ifPresent(to -> threads.execute(() -> withRetries(to, body)));
    }

    private void withRetries(Target to, ObjectNode body) {
        try {
            HookDelivery delivery = post(to, to.secret(), Json.text(body), body);
            for (Duration pause : pauses) {
                if (!delivery.calledForAgain()) {
                    return;
                }
                Thread.sleep(pause);
                delivery = post(to, to.secret(), Json.text(body), body);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sends a body once more, or any other one, in one attempt. */
    public CompletableFuture<HookDelivery> send(ObjectNode body) {
        Target to = target.orElseThrow(() -> new IllegalStateException("No address to send to is set"));
        return CompletableFuture.supplyAsync(() -> post(to, to.secret(), Json.text(body), body), threads);
    }

    /** Sends a text as it is, with another secret, in one attempt. */
    public CompletableFuture<HookDelivery> send(String text, String secret) {
        Target to = target.orElseThrow(() -> new IllegalStateException("No address to send to is set"));
        return CompletableFuture.supplyAsync(() -> post(to, secret, text, Json.object()), threads);
    }

    private HookDelivery post(Target to, String secret, String text, ObjectNode body) {
        HttpRequest request = HttpRequest.newBuilder(to.address())
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + secret)
                .POST(HttpRequest.BodyPublishers.ofString(text))
                .build();
        int status = 0;
        try {
            status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException unreachable) {
            status = 0;
        }
        HookDelivery delivery = new HookDelivery(body, status);
        deliveries.add(delivery);
        return delivery;
    }

    /** What was sent and answered, oldest first. */
    public List<HookDelivery> deliveries() {
        return List.copyOf(deliveries);
    }

    @Override
    public void close() {
        threads.shutdownNow();
        http.shutdownNow();
    }
}
