package io.flowmend.runtime;

import io.flowmend.channel.Channel;
import io.flowmend.store.Lane;
import io.flowmend.store.Store;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Shows what the committed turns ask for: the lanes beside each other, each in its order. */
final class EffectRunner {

    private final Store store;
    private final Sender sender;
    private final Map<String, Channel> channels;
    private final Workers workers;
    private final InstantSource clock;
    private final Map<Lane, LaneRunner> lanes = new ConcurrentHashMap<>();
    private volatile boolean closed;

    EffectRunner(Store store, Sender sender, Map<String, Channel> channels, Workers workers, InstantSource clock) {
        this.store = store;
        this.sender = sender;
        this.channels = Map.copyOf(channels);
        this.workers = workers;
        this.clock = clock;
    }

    /** What a transaction came to is committed: it is logged, and what it asks for is shown. */
    void committed(Turned turned) {
        turned.log();
        wake(turned.lanes());
        turned.left()
                .forEach(message -> Optional.ofNullable(channels.get(message.channel()))
                        .ifPresent(channel -> channel.leaves(message)));
    }

    /** Shows whatever waits, from before a restart or put in by another process. */
    void wakeAll() {
        wake(store.read(transaction -> transaction.outbox().lanes()));
    }

    private void wake(Collection<Lane> woken) {
        if (!closed) {
            woken.forEach(lane -> lanes.computeIfAbsent(lane, this::runner).wake());
        }
    }

    /** Begins nothing more; what is on its way to a platform is finished. */
    void close() {
        closed = true;
    }

    private LaneRunner runner(Lane lane) {
        return new LaneRunner(lane, store, sender, channels, workers, clock, this::committed, () -> closed);
    }
}
