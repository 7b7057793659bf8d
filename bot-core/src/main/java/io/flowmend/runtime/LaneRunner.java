package io.flowmend.runtime;

import io.flowmend.channel.Channel;
import io.flowmend.store.Lane;
import io.flowmend.store.OutboxRow;
import io.flowmend.store.Sending;
import io.flowmend.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows what waits in one lane, one thing after the other and not faster than its platform takes it. */
final class LaneRunner {

    private static final Logger LOG = LoggerFactory.getLogger(LaneRunner.class);

    /** How long to leave the store alone after it failed. */
    private static final Duration REST = Duration.ofSeconds(5);

    private final Lane lane;
    private final Store store;
    private final Sender sender;
    private final Map<String, Channel> channels;
    private final Workers workers;
    private final InstantSource clock;
    private final Consumer<Turned> afterCommit;
    private final BooleanSupplier closed;

    /** How often it was woken since it last rested; whoever raises it from 0 starts the work, so there is one at a time. */
    private final AtomicInteger woken = new AtomicInteger();

    /** When the next alarm rings. One that has rung counts no more, be it that it rang before the clock had come so far. */
    private volatile Instant alarm = Instant.MIN;

    // Touched only by the one work at a time.
    private Instant nextPost = Instant.MIN;
    private Optional<Closing> unwritten = Optional.empty();

    LaneRunner(
            Lane lane,
            Store store,
            Sender sender,
            Map<String, Channel> channels,
            Workers workers,
            InstantSource clock,
            Consumer<Turned> afterCommit,
            BooleanSupplier closed) {
        this.lane = lane;
        this.store = store;
        this.sender = sender;
        this.channels = channels;
        this.workers = workers;
        this.clock = clock;
        this.afterCommit = afterCommit;
        this.closed = closed;
    }

    /** There may be something to show. */
    void wake() {
        if (woken.getAndIncrement() == 0) {
            workers.now(this::work);
        }
    }

    private void work() {
        int seen;
        do {
            seen = woken.get();
            try {
                while (!closed.getAsBoolean() && showNext()) {
                    // On to the next.
                }
            } catch (RuntimeException | Error e) {
                LOG.error("lane {} rests for {}", lane.key(), REST, e);
                wakeIn(REST);
            }
        } while (!woken.compareAndSet(seen, 0));
    }

    /** False if there is nothing to show now. */
    private boolean showNext() {
        if (unwritten.isPresent()) {
            write(unwritten.get());
            return true;
        }
        Optional<OutboxRow> head =
                store.read(transaction -> transaction.outbox().head(lane));
        if (head.isEmpty()) {
            return false;
        }
        OutboxRow row = head.get();
        boolean post = isPost(row.sending());
        Instant start = post && nextPost.isAfter(row.due()) ? nextPost : row.due();
        Instant now = clock.instant();
        if (start.isAfter(now)) {
            wakeIn(Duration.between(now, start));
            return false;
        }
        Closing closing = sender.attempt(row);
        if (post) {
            nextPost = clock.instant().plus(gap(row));
        }
        write(closing);
        return true;
    }

    /** Kept until it is written: the platform has the message, and must not get it again because the disk was full. */
    private void write(Closing closing) {
        unwritten = Optional.of(closing);
        store.write(closing::write, afterCommit).await();
        unwritten = Optional.empty();
    }

    private void wakeIn(Duration wait) {
        Instant now = clock.instant();
        Instant wanted = now.plus(wait);
        boolean rings = alarm.isAfter(now) && !alarm.isAfter(wanted);
        if (!rings) {
            alarm = wanted;
            workers.after(wait, this::ring);
        }
    }

    private void ring() {
        alarm = Instant.MIN;
        wake();
    }

    private static boolean isPost(Sending sending) {
        return switch (sending) {
            case Sending.Show show -> true;
            case Sending.Say say -> true;
            case Sending.ShowAgain again -> false;
            case Sending.AnswerPrivately answer -> false;
            case Sending.PointToDirect point -> false;
            case Sending.Redraw redraw -> false;
        };
    }

    private Duration gap(OutboxRow row) {
        return Optional.ofNullable(channels.get(row.sending().place().channel()))
                .map(channel -> channel.traits().postGap())
                .orElse(Duration.ZERO);
    }
}
