package io.flowmend.runtime;

import io.flowmend.store.AskRow;
import io.flowmend.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks what is due, several things beside each other, and hands each answer in as an event. */
final class AskRunner {

    private static final Logger LOG = LoggerFactory.getLogger(AskRunner.class);

    /** More at once would only queue before the service, which wants to be asked gently. */
    private static final int MOST_AT_ONCE = 8;

    private static final Duration REST = Duration.ofSeconds(5);

    private final Store store;
    private final Asker asker;
    private final Workers workers;
    private final InstantSource clock;
    private final Consumer<Turned> afterCommit;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private Instant alarm = Instant.MIN;
    private volatile boolean closed;

    AskRunner(Store store, Asker asker, Workers workers, InstantSource clock, Consumer<Turned> afterCommit) {
        this.store = store;
        this.asker = asker;
        this.workers = workers;
        this.clock = clock;
        this.afterCommit = afterCommit;
    }

    /** What is due at one moment, and when the next thing is. */
    private record Waiting(List<AskRow> due, Optional<Instant> next) {}

    /** Begins to ask what is due, and comes again when the next thing is. */
    void wake() {
        if (closed) {
            return;
        }
        // Both as of one moment: what falls due between two looks would be asked by neither.
        Instant now = clock.instant();
        Waiting waiting = store.read(transaction -> new Waiting(
                transaction.asks().due(now, MOST_AT_ONCE * 2),
                transaction.asks().nextDue(now)));
        for (AskRow row : waiting.due()) {
            if (underWay.size() < MOST_AT_ONCE && underWay.add(row.id())) {
                workers.now(() -> ask(row));
            }
        }
        waiting.next().ifPresent(this::wakeAt);
    }

    private void ask(AskRow row) {
        try {
            Closing closing = asker.attempt(row);
            store.write(closing::write, afterCommit).await();
        } catch (RuntimeException | Error e) {
            LOG.error("{} was not asked; it is tried again in {}", row.id(), REST, e);
            workers.after(REST, () -> again(row));
            return;
        }
        again(row);
    }

    private void again(AskRow row) {
        underWay.remove(row.id());
        wake();
    }

    private synchronized void wakeAt(Instant due) {
        Instant now = clock.instant();
        boolean rings = alarm.isAfter(now) && !alarm.isAfter(due);
        if (!rings) {
            alarm = due;
            Duration wait = Duration.between(now, due);
            workers.after(wait.isNegative() ? Duration.ZERO : wait, this::alarmed);
        }
    }

    /** An alarm may ring a moment before the clock says so, and must then be set anew. */
    private void alarmed() {
        synchronized (this) {
            alarm = Instant.MIN;
        }
        wake();
    }

    /** Begins nothing more; what is being asked is finished. */
    void close() {
        closed = true;
    }
}
