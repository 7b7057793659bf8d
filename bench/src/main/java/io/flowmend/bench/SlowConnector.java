package io.flowmend.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** A Bot Connector that takes its time, with the keys that the bot checks tokens by; tells each reply as it arrives. */
final class SlowConnector implements AutoCloseable {

    private static final String CONVERSATIONS = "/connector/v3/conversations/";

    private final HttpServer server;
    private final Duration delay;
    private final Map<String, Consumer<Long>> waiting = new ConcurrentHashMap<>();
    private final AtomicLong ids = new AtomicLong(1_700_000_000_000L);

    SlowConnector(Duration delay, Signing signing) throws IOException {
        this.delay = delay;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 4096);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(CONVERSATIONS, this::reply);
        server.createContext("/keys", exchange -> answer(exchange, signing.keys()));
        server.createContext(
                "/metadata",
                exchange -> answer(
                        exchange,
                        "{\"issuer\":\"https://api.botframework.com\",\"jwks_uri\":\"" + address()
                                + "/keys\",\"id_token_signing_alg_values_supported\":[\"RS256\"]}"));
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    String serviceUrl() {
        return address() + "/connector/";
    }

    /** The next reply in that conversation is told with the nanosecond of its arrival. */
    void await(String conversation, Consumer<Long> told) {
        waiting.put(conversation, told);
    }

    private void reply(HttpExchange exchange) throws IOException {
        long arrived = System.nanoTime();
        exchange.getRequestBody().readAllBytes();
        String rest = exchange.getRequestURI().getRawPath().substring(CONVERSATIONS.length());
        String conversation = URLDecoder.decode(rest.substring(0, rest.indexOf('/')), StandardCharsets.UTF_8);
        try {
            Thread.sleep(delay);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        answer(exchange, "{\"id\":\"" + ids.incrementAndGet() + "\"}");
        Consumer<Long> told = waiting.remove(conversation);
        if (told != null) {
            told.accept(arrived);
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
