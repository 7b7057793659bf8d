package io.flowmend.runtime;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A virtual thread for each piece of work, because most of it waits for a platform's answer. */
public final class VirtualWorkers implements Workers {

    private static final Logger LOG = LoggerFactory.getLogger(VirtualWorkers.class);

    /** Longer than a platform's answer usually takes; what is cut off is done again after the next start. */
    private static final Duration LONGEST_CLOSING = Duration.ofSeconds(10);

    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("worker-", 0).factory());

    @Override
    public void now(Runnable work) {
        try {
            threads.execute(() -> {
                try {
                    work.run();
                } catch (RuntimeException | Error e) {
                    LOG.error("work ended in an error that it should have caught", e);
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.debug("closing: what follows waits for the next start", e);
        }
    }

    @Override
    public void after(Duration wait, Runnable work) {
        CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS, this::now)
                .execute(work);
    }

    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(LONGEST_CLOSING.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("not all work ended within {}; it is done again after the next start", LONGEST_CLOSING);
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
