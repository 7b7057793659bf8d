package io.flowmend.sandbox.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.flowmend.sandbox.wire.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Iterator;
import java.util.stream.Stream;

/** Reads the page's stream of news of one chat. */
final class EventReader implements AutoCloseable {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(10);

    private final Stream<String> stream;
    private final Iterator<String> lines;

    EventReader(URI server, String surface) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server + "/demo/" + surface + "/stream"))
                .timeout(LONG_ENOUGH)
                .build();
        stream = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofLines())
                .body();
        lines = stream.iterator();
    }

    JsonNode next(String kind) {
        while (lines.hasNext()) {
            String line = lines.next();
            if (line.startsWith("data: ")) {
                JsonNode news = Json.parse(line.substring(6)).orElseThrow();
                if (news.path("kind").asText().equals(kind)) {
                    return news;
                }
            }
        }
        throw new AssertionError("The stream ended without " + kind);
    }

    @Override
    public void close() {
        stream.close();
    }
}
