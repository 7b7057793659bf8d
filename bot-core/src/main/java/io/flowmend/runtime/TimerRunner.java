package io.flowmend.runtime;

import io.flowmend.channel.EventId;
import io.flowmend.conversation.BotEvent;
import io.flowmend.store.RunningTimer;
import io.flowmend.store.Store;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/** Tells conversations that their timers ran out. */
final class TimerRunner {

    private static final int MOST_AT_ONCE = 100;

    private final Store store;
    private final Turns turns;
    private final InstantSource clock;
    private final Consumer<Turned> afterCommit;

    TimerRunner(Store store, Turns turns, InstantSource clock, Consumer<Turned> afterCommit) {
        this.store = store;
        this.turns = turns;
        this.clock = clock;
        this.afterCommit = afterCommit;
    }

    /** Carries out what is due. */
    void poll() {
        List<RunningTimer> due;
        do {
            due = store.read(transaction -> transaction.timers().due(clock.instant(), MOST_AT_ONCE));
            due.forEach(this::runOut);
        } while (due.size() == MOST_AT_ONCE);
    }

    /** Taken out in the turn's own transaction, so that it runs out once, and may be set again by that very turn. */
    private void runOut(RunningTimer timer) {
        store.write(
                        transaction -> transaction.timers().take(timer)
                                ? turns.happened(
                                        transaction,
                                        new EventId("timer/" + timer.aggregate() + "/" + timer.timer() + "/"
                                                + timer.due().toEpochMilli()),
                                        timer.aggregate(),
                                        new BotEvent.TimeUp(clock.instant(), timer.timer()))
                                : Turned.NOTHING,
                        afterCommit)
                .await();
    }
}
