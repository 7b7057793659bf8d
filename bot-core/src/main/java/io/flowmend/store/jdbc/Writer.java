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

    /** Beyond this a group gains no more by being larger. */
    private static final int LARGEST_GROUP = 64;

    /** Nobody in a group is told before its last is done, and platforms wait for 2 seconds at most. */
    private static final Duration LONGEST_GROUP = Duration.ofMillis(200);

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
        while (!closing) {
            try {
                Job<?> first = queue.take();
                if (first.begin()) {
                    commitWithOthers(first);
                }
            } catch (InterruptedException e) {
                LOG.warn("the writer was interrupted, which nobody should do", e);
            }
        }
        for (Job<?> late = queue.poll(); late != null; late = queue.poll()) {
            if (late.begin()) {
                late.fail(new StoreUnavailable("the store is closing"));
            }
        }
    }

    /** A job begins only when its turn comes, so that it can be withdrawn as long as it waits. */
    private void commitWithOthers(Job<?> first) {
        List<Job<?>> group = new ArrayList<>();
        List<Runnable> done = new ArrayList<>();
        long start = System.nanoTime();
        group.add(first);
        try {
            handle.execute(SqliteDatabase.BEGIN);
            run(first, done);
            while (group.size() < LARGEST_GROUP && System.nanoTime() - start < LONGEST_GROUP.toNanos()) {
                Job<?> next = queue.poll();
                if (next == null) {
                    break;
                }
                if (next.begin()) {
                    group.add(next);
                    run(next, done);
                }
            }
            handle.execute("COMMIT");
        } catch (RuntimeException | Error e) {
            undo();
            LOG.error("nothing of {} turns is stored", group.size(), e);
            StoreUnavailable fault = new StoreUnavailable("the group could not be committed", e);
            // Those that failed by themselves have been told already; telling them again changes nothing.
            group.forEach(job -> job.fail(fault));
            return;
        }
        done.forEach(Writer::tell);
    }

    private void run(Job<?> job, List<Runnable> done) {
        try {
            done.add(transaction.attempt(() -> job.run(transaction)));
        } catch (StoreUnavailable e) {
            throw e;
        } catch (RuntimeException | Error e) {
            job.fail(e);
        }
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
