package io.flowmend.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Ticker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/** The adapter between a Microsoft and a bot that are fakes; requests go through the real entry. */
final class Scene implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    static final TeamsIdentity.Registered BOT = new TeamsIdentity.Registered(
            Activities.APP, new Secret("bot-password"), Activities.TENANT, TeamsIdentity.Type.SINGLE_TENANT);

    final FakeMicrosoft microsoft = new FakeMicrosoft();
    final Tokens tokens = new Tokens(NOW);
    final RecordingSink sink = new RecordingSink();
    final MapMemory memory = new MapMemory();
    final HandAlarm alarm = new HandAlarm();
    final AtomicLong nanos = new AtomicLong();
    final TeamsAdapter adapter;
    final EntryServer server;

    private final HttpClient http = HttpClient.newHttpClient();

    Scene(TeamsIdentity identity) {
        microsoft.publish("key-1", tokens.publicKey(), "msteams", "webchat");
        TeamsSettings settings = TeamsSettings.of(identity)
                .withMicrosoft(microsoft.address("/login/"), microsoft.address("/openid"))
                .withTimeouts(Duration.ofSeconds(2), Duration.ofSeconds(2));
        Ticker ticker = nanos::get;
        adapter = new TeamsAdapter(settings, memory, InstantSource.fixed(NOW), ticker, alarm);
        server = EntryServer.start(adapter.entry(sink, new Texts()));
    }

    /** Sends an activity as Teams does, with a token that is good for the fake connector's address. */
    HttpResponse<String> send(ObjectNode activity) {
        String here = microsoft.serviceUrl();
        activity.put("serviceUrl", here);
        return send("Bearer " + tokens.token(claims -> claims.withClaim("serviceurl", here)), activity.toString());
    }

    HttpResponse<String> send(String authorization, String body) {
        return send(body, request -> request.header("Authorization", authorization));
    }

    HttpResponse<String> send(String body, UnaryOperator<HttpRequest.Builder> change) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.address())
                // A click that nobody answers would otherwise hold up the build for ever.
                .timeout(Duration.ofSeconds(30))
                .setHeader("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        try {
            return http.send(change.apply(request).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
        server.close();
        microsoft.close();
    }
}
