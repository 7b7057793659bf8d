package io.flowmend.sandbox.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.sandbox.wire.Json;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Tells each open page everything first, then each change, as server-sent events. A change from between the two may be
 * told twice, so the page takes each as the new truth about its message.
 */
final class LiveStream implements AutoCloseable {
    /** Shorter than the half minute after which proxies and browsers begin to give up on silence. */
    private static final long HEARTBEAT_SECONDS = 15;

    /** No change is empty, so an empty one ends the stream. */
    private static final ObjectNode END = Json.object();

    private final Supplier<ObjectNode> everything;
    private final News news;
    private final Set<BlockingQueue<ObjectNode>> open = ConcurrentHashMap.newKeySet();

    LiveStream(Supplier<ObjectNode> everything, News news) {
        this.everything = everything;
        this.news = news;
    }

    /** Tells each later change until the answer is run. */
    @FunctionalInterface
    interface News {
        Runnable tell(Consumer<ObjectNode> listener);
    }

    /** Serves one page until it goes away; holds its thread, which is a virtual one. */
    void serve(HttpServletResponse response) throws IOException {
        response.setContentType("text/event-stream; charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        BlockingQueue<ObjectNode> changes = new LinkedBlockingQueue<>();
        Runnable stopObserving = news.tell(changes::add);
        open.add(changes);
        try {
            PrintWriter writer = response.getWriter();
            write(writer, everything.get());
            while (!writer.checkError()) {
                ObjectNode change = changes.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
                if (change == null) {
                    writer.write(": still here\n\n");
                } else if (change.isEmpty()) {
                    return;
                } else {
                    write(writer, change);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(changes);
            stopObserving.run();
        }
    }

    private static void write(PrintWriter writer, ObjectNode json) {
        writer.write("data: " + Json.text(json) + "\n\n");
    }

    @Override
    public void close() {
        open.forEach(changes -> changes.add(END));
    }
}
