package io.flowmend.sandbox.wire;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** An app that takes what it is sent and answers as told, with 200 and nothing when not told. */
public final class FakeApp implements AutoCloseable {
    /** A request as it came. */
    public record Received(Map<String, List<String>> headers, String body) {
        /** The first value of a header, named with one capital, or an empty text. */
        public String header(String name) {
            return Optional.ofNullable(headers.get(name))
                    .map(values -> values.get(0))
                    .orElse("");
        }
    }

    /** An answer, or none for the status 0. */
    public record Reply(int status, String contentType, String body, Map<String, String> headers) {
        public static Reply status(int status) {
            return new Reply(status, "text/plain", "", Map.of());
        }

        public static Reply json(String body) {
            return new Reply(200, "application/json", body, Map.of());
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Semaphore arrivals = new Semaphore(0);
    private final Queue<Reply> replies = new ConcurrentLinkedQueue<>();
    private final CountDownLatch closing = new CountDownLatch(1);

    public FakeApp() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/app");
    }

    public void reply(Reply... next) {
        replies.addAll(List.of(next));
    }

    /** Never answers the next request. */
    public void stall() {
        replies.add(Reply.status(0));
    }

    public List<Received> received() {
        return List.copyOf(received);
    }

    /** Everything received, once it is at least this many. */
    public List<Received> waitFor(int requests) throws InterruptedException {
        if (!arrivals.tryAcquire(requests, 10, TimeUnit.SECONDS)) {
            throw new AssertionError("Only " + received.size() + " requests came");
        }
        return received();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        received.add(new Received(Map.copyOf(exchange.getRequestHeaders()), body));
        arrivals.release();
        Reply reply = Optional.ofNullable(replies.poll()).orElse(Reply.status(200));
        if (reply.status() == 0) {
            awaitClosing();
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", reply.contentType());
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void awaitClosing() {
        try {
            closing.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
