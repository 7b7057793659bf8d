package io.flowmend.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** As little of Microsoft as the tests need: OpenID metadata with keys, a token endpoint, a connector that records. */
final class FakeMicrosoft implements AutoCloseable {

    /** A call to the connector or the login. */
    record Call(String method, String path, String authorization, String body) {
        JsonNode json() {
            try {
                return TeamsJson.MAPPER.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** An answer of theirs. */
    record Reply(int status, Map<String, String> headers, String body) {
        static Reply of(int status, String body) {
            return new Reply(status, Map.of(), body);
        }

        static Reply error(int status, String code) {
            return of(status, "{\"error\":{\"code\":\"" + code + "\",\"message\":\"no\"}}");
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, ObjectNode> keys = new ConcurrentHashMap<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final List<Call> logins = new CopyOnWriteArrayList<>();
    private final AtomicInteger metadataReads = new AtomicInteger();
    private final AtomicInteger sent = new AtomicInteger();

    volatile boolean metadataDown;
    volatile Reply login =
            Reply.of(200, "{\"token_type\":\"Bearer\",\"expires_in\":3600,\"access_token\":\"connector-token\"}");
    volatile Function<Call, Reply> connector = call -> Reply.of(201, "{\"id\":\"m-" + sent.incrementAndGet() + "\"}");

    FakeMicrosoft() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/openid", exchange -> {
            metadataReads.incrementAndGet();
            answer(
                    exchange,
                    metadataDown
                            ? Reply.of(503, "down")
                            : Reply.of(200, "{\"jwks_uri\":\"" + address("/keys") + "\"}"));
        });
        server.createContext("/keys", exchange -> answer(exchange, Reply.of(200, jwks())));
        server.createContext("/login/", exchange -> {
            logins.add(call(exchange));
            answer(exchange, login);
        });
        server.createContext("/connector/", exchange -> {
            Call call = call(exchange);
            calls.add(call);
            answer(exchange, connector.apply(call));
        });
        server.start();
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /** The serviceUrl that activities carry. */
    String serviceUrl() {
        return address("/connector/").toString();
    }

    void publish(String keyId, RSAPublicKey key, String... endorsements) {
        ObjectNode jwk = TeamsJson.MAPPER
                .createObjectNode()
                .put("kty", "RSA")
                .put("use", "sig")
                .put("kid", keyId)
                .put("n", base64(key.getModulus()))
                .put("e", base64(key.getPublicExponent()));
        ArrayNode listed = jwk.putArray("endorsements");
        List.of(endorsements).forEach(listed::add);
        keys.put(keyId, jwk);
    }

    List<Call> calls() {
        return List.copyOf(calls);
    }

    List<Call> logins() {
        return List.copyOf(logins);
    }

    int metadataReads() {
        return metadataReads.get();
    }

    private String jwks() {
        ObjectNode set = TeamsJson.MAPPER.createObjectNode();
        set.putArray("keys").addAll(keys.values());
        return set.toString();
    }

    private static String base64(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int from = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOfRange(bytes, from, bytes.length));
    }

    private static Call call(HttpExchange exchange) throws IOException {
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        return new Call(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                Objects.requireNonNullElse(authorization, ""),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange exchange, Reply reply) throws IOException {
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        reply.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        exchange.sendResponseHeaders(reply.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
