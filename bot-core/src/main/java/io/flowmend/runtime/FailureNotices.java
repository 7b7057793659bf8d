package io.flowmend.runtime;

import io.flowmend.channel.EventId;
import io.flowmend.channel.EventSink.Acceptance;
import io.flowmend.powerautomate.RunRef;
import io.flowmend.store.Ask;
import io.flowmend.store.AskRow;
import io.flowmend.store.Pending;
import io.flowmend.store.Store;
import io.flowmend.store.StoreUnavailable;
import io.flowmend.store.Transaction;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The door by which it is told that a run failed, whoever tells it: each run is looked into once. */
public final class FailureNotices {

    private static final Logger LOG = LoggerFactory.getLogger(FailureNotices.class);

    private final Store store;
    private final InstantSource clock;
    private final Consumer<Turned> afterCommit;

    FailureNotices(Store store, InstantSource clock, Consumer<Turned> afterCommit) {
        this.store = store;
        this.clock = clock;
        this.afterCommit = afterCommit;
    }

    /** Answers within 2 seconds; only after STORED or SEEN_BEFORE may the teller be told that it has arrived. */
    public Acceptance accept(RunRef run, Ask.Told told) {
        Pending<Turned> pending = store.write(transaction -> notice(transaction, run, told), afterCommit);
        try {
            Optional<Turned> turned = pending.await(TurnRunner.LONGEST_WAIT);
            if (turned.isPresent()) {
                return turned.get().acceptance();
            }
            boolean withdrawn = pending.withdraw();
            LOG.warn("failure of {} not stored in time, withdrawn: {}", run, withdrawn);
        } catch (StoreUnavailable e) {
            LOG.warn("failure of {} not stored", run, e);
        }
        return Acceptance.NOT_STORED;
    }

    /** Within a transaction of the caller's. */
    Turned notice(Transaction transaction, RunRef run, Ask.Told told) {
        String key = StableHash.of(run.flow().environment() + "/" + run.flow().flow() + "/" + run.run());
        if (!transaction.inbox().enter(new EventId("run/" + key), clock.instant())) {
            return Turned.SEEN_BEFORE;
        }
        Writing writing = new Writing(transaction, clock.instant());
        writing.ask(AskRow.first("inspect/" + key, new Ask.Inspect(run, told), clock.instant(), clock.instant()));
        return writing.turned();
    }
}
