package io.flowmend.store.jdbc;

import io.flowmend.store.Pending;
import io.flowmend.store.StoreUnavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes. What waits is committed in groups, because a commit costs a wait for the disk; every job has
 * a savepoint, so that one that fails harms no other. A platform thread, because calls into SQLite would pin a virtual one.
 */
final class Writer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);

    /** Beyond this a group gains no more by being larger, and the first in it would wait for the last. */
    private static final int LARGEST_GROUP = 64;

    /** More than this is not worked off in the 2 seconds that a platform waits. */
    private static final int LONGEST_QUEUE = 8_192;

    private static final Duration LONGEST_CLOSING = Duration.ofSeconds(10);

    private final Handle handle;
    private final JdbcTransaction transaction;
    private final BlockingQueue<Job<?>> queue = new LinkedBlockingQueue<>(LONGEST_QUEUE);
    private final Thread thread = new Thread(this::work, "store-writer");
    private volatile boolean closing;

    Writer(Handle handle, StoredJson json) {
        this.handle = handle;
        this.transaction = new JdbcTransaction(handle, json);
    }

    void start() {
        thread.start();
    }

    <T> Pending<T> write(Function<? super JdbcTransaction, T> work, Consumer<T> afterCommit) {
        Job<T> job = new Job<>(work, afterCommit);
        if (!queue.offer(job)) {
            job.fail(new StoreUnavailable("too much waits to be written"));
        } else if (closing && job.begin()) {
            // The thread may have ended before it could see the job.
            job.fail(new StoreUnavailable("the store is closing"));
        }
        return job;
    }

    private void work() {
        List<Job<?>> group = new ArrayList<>(LARGEST_GROUP);
        while (!closing) {
            try {
                group.add(queue.take());
                queue.drainTo(group, LARGEST_GROUP - 1);
                group.removeIf(job -> !job.begin());
                if (!group.isEmpty()) {
                    commit(group);
                }
            } catch (InterruptedException e) {
                LOG.warn("the writer was interrupted, which nobody should do", e);
            } finally {
                group.clear();
            }
        }
        for (Job<?> job; (job = queue.poll()) != null; ) {
            if (job.begin()) {
                job.fail(new StoreUnavailable("the store is closing"));
            }
        }
    }

    private void commit(List<Job<?>> group) {
        List<Runnable> done = new ArrayList<>(group.size());
        try {
            handle.execute(SqliteDatabase.BEGIN);
            for (Job<?> job : group) {
                try {
                    done.add(transaction.attempt(() -> job.run(transaction)));
                } catch (StoreUnavailable e) {
                    throw e;
                } catch (RuntimeException | Error e) {
                    job.fail(e);
                }
            }
            handle.execute("COMMIT");
        } catch (RuntimeException e) {
            undo();
            StoreUnavailable fault = new StoreUnavailable("the group could not be committed", e);
            LOG.error("nothing of {} turns is stored", group.size(), e);
            // Those that failed by themselves have been told already; telling them again changes nothing.
            group.forEach(job -> job.fail(fault));
            return;
        }
        done.forEach(Writer::tell);
    }

    private static void tell(Runnable committed) {
        try {
            committed.run();
        } catch (RuntimeException e) {
            LOG.error("what follows a commit failed", e);
        }
    }

    private void undo() {
        try {
            handle.execute("ROLLBACK");
        } catch (RuntimeException e) {
            // SQLite has rolled back by itself after a full disk or a failed read.
            LOG.debug("nothing to roll back", e);
        }
    }

    @Override
    public void close() {
        closing = true;
        // An interrupt could meet a statement instead of the wait for work, so an empty job ends the wait.
        queue.offer(new Job<>(none -> none, none -> {}));
        try {
            if (!thread.join(LONGEST_CLOSING)) {
                LOG.error("the writer did not end in {}", LONGEST_CLOSING);
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        handle.close();
    }
}
