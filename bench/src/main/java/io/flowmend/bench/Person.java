package io.flowmend.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/** Somebody who says something to the bot in a chat of their own, and waits for the reply before saying the next thing. */
final class Person {

    private static final JsonMapper JSON = new JsonMapper();
    private static final AtomicLong IDS = new AtomicLong(1_600_000_000_000L);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String conversation;
    private final String id;
    private final SlowConnector connector;
    private final HttpClient client;
    private final URI bot;
    private final String token;

    Person(int number, SlowConnector connector, HttpClient client, URI bot, String token) {
        this.conversation = "a:chat-" + number;
        this.id = "29:person-" + number;
        this.connector = connector;
        this.client = client;
        this.bot = bot;
        this.token = token;
    }

    /** How long the reply took to come to the connector, in nanoseconds; empty if the bot refused or none came. */
    Optional<Long> says(String text) throws Exception {
        CompletableFuture<Long> reply = new CompletableFuture<>();
        connector.await(conversation, reply::complete);
        HttpRequest request = HttpRequest.newBuilder(bot)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofString(activity(text)))
                .build();
        long start = System.nanoTime();
        HttpResponse<Void> answer = client.send(request, HttpResponse.BodyHandlers.discarding());
        if (answer.statusCode() / 100 != 2) {
            return Optional.empty();
        }
        try {
            return Optional.of(reply.get(PATIENCE.toSeconds(), TimeUnit.SECONDS) - start);
        } catch (TimeoutException e) {
            return Optional.empty();
        }
    }

    private String activity(String text) {
        ObjectNode activity = JSON.createObjectNode()
                .put("type", "message")
                .put("id", String.valueOf(IDS.incrementAndGet()))
                .put("timestamp", Instant.now().toString())
                .put("serviceUrl", connector.serviceUrl())
                .put("channelId", "msteams")
                .put("textFormat", "plain")
                .put("locale", "en-US")
                .put("text", text);
        activity.putObject("from").put("id", id).put("name", "Somebody").put("aadObjectId", "aad-" + id.substring(3));
        activity.putObject("conversation")
                .put("conversationType", "personal")
                .put("tenantId", TeamsLoad.TENANT)
                .put("id", conversation);
        activity.putObject("recipient").put("id", "28:" + TeamsLoad.APP_ID).put("name", "Flowmend");
        activity.putObject("channelData").putObject("tenant").put("id", TeamsLoad.TENANT);
        return activity.toString();
    }
}
