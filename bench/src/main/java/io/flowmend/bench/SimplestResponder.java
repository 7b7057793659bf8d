package io.flowmend.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.concurrent.Executors;

/** The least that could answer at all: checks the token's signature and posts a line; keeps nothing. The bot's peer. */
final class SimplestResponder implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Signing signing;

    SimplestResponder(Signing signing) throws IOException {
        this.signing = signing;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 4096);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/api/messages", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/messages");
    }

    private void answer(HttpExchange exchange) throws IOException {
        JsonNode activity = JSON.readTree(exchange.getRequestBody());
        String token = exchange.getRequestHeaders().getFirst("Authorization").substring("Bearer ".length());
        boolean signed = isSigned(token);
        exchange.sendResponseHeaders(signed ? 200 : 401, -1);
        exchange.close();
        if (signed) {
            String conversation =
                    URLEncoder.encode(activity.path("conversation").path("id").asText(), StandardCharsets.UTF_8);
            HttpRequest reply = HttpRequest.newBuilder(URI.create(
                            activity.path("serviceUrl").asText() + "v3/conversations/" + conversation + "/activities"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"type\":\"message\",\"text\":\"Hi\"}"))
                    .build();
            client.sendAsync(reply, HttpResponse.BodyHandlers.discarding()).join();
        }
    }

    private boolean isSigned(String token) {
        try {
            return signing.isSigned(token);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
