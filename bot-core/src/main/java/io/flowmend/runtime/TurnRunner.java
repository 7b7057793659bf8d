package io.flowmend.runtime;

import io.flowmend.channel.EventSink;
import io.flowmend.channel.Inbound;
import io.flowmend.store.Pending;
import io.flowmend.store.Store;
import io.flowmend.store.StoreUnavailable;
import io.flowmend.store.Transaction;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The door by which adapters hand in what people did: each event becomes one turn in one transaction, once. */
final class TurnRunner implements EventSink {

    private static final Logger LOG = LoggerFactory.getLogger(TurnRunner.class);

    /** Slack and Teams want their answer after 3 s and 15 s; a second is left for the way. */
    static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private final Store store;
    private final Intake intake;
    private final Turns turns;
    private final Consumer<Turned> afterCommit;
    private volatile boolean closed;

    TurnRunner(Store store, Intake intake, Turns turns, Consumer<Turned> afterCommit) {
        this.store = store;
        this.intake = intake;
        this.turns = turns;
        this.afterCommit = afterCommit;
    }

    @Override
    public Acceptance accept(Inbound inbound) {
        if (closed) {
            return Acceptance.NOT_STORED;
        }
        Pending<Turned> pending = store.write(turnOf(inbound), afterCommit);
        try {
            Optional<Turned> turned = pending.await(LONGEST_WAIT);
            if (turned.isPresent()) {
                return turned.get().acceptance();
            }
            // One that has begun may still be committed; the platform's repeat then finds it in the inbox.
            boolean withdrawn = pending.withdraw();
            LOG.warn(
                    "event {} not stored within {}, withdrawn: {}", inbound.id().value(), LONGEST_WAIT, withdrawn);
        } catch (StoreUnavailable e) {
            LOG.warn("event {} not stored", inbound.id().value(), e);
        }
        return Acceptance.NOT_STORED;
    }

    /** From now on nothing is taken in; what has been is finished. */
    void close() {
        closed = true;
    }

    /** Text is read here, on the caller's thread, so that the writer is not kept waiting for it. */
    private Function<Transaction, Turned> turnOf(Inbound inbound) {
        try {
            Intake.Taken taken = intake.take(inbound);
            return transaction -> turns.inbound(transaction, inbound, taken);
        } catch (RuntimeException e) {
            return transaction -> turns.unreadable(transaction, inbound, e);
        }
    }
}
