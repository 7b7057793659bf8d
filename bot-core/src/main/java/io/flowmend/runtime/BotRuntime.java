package io.flowmend.runtime;

import io.flowmend.channel.Channel;
import io.flowmend.channel.Directory;
import io.flowmend.channel.EventSink;
import io.flowmend.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running bot: takes events in between {@link #start} and {@link #close}, and goes on where the last one stopped. */
public final class BotRuntime implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BotRuntime.class);

    /** How long handled events and finished rows are kept; platforms repeat an event for hours at most. */
    private static final Duration KEPT = Duration.ofDays(7);

    private static final Duration PRUNING = Duration.ofHours(1);

    /** How soon something is shown that another process has put in again, or that no lane was woken for. */
    private static final Duration SWEEPING = Duration.ofSeconds(30);

    private final Store store;
    private final Workers workers;
    private final InstantSource clock;
    private final Duration timerPolling;
    private final EffectRunner effects;
    private final TurnRunner turnRunner;
    private final TimerRunner timers;
    private final FailureNotices notices;
    private final FailureWatch watch;
    private final AskRunner asks;
    private final Alerting alerting;
    private volatile boolean closed;

    /** What the runtime is given from outside: time, chance, threads, and how often timers are looked at. */
    public record Surroundings(InstantSource clock, RandomGenerator random, Workers workers, Duration timerPolling) {}

    /** A runtime over the store, which it does not close, and the channels by their names. */
    public BotRuntime(
            Store store,
            PureParts parts,
            Collection<Channel> channels,
            Directory directory,
            PowerAutomate service,
            Alerting alerting,
            Surroundings surroundings) {
        this.store = store;
        this.workers = surroundings.workers();
        this.clock = surroundings.clock();
        this.timerPolling = surroundings.timerPolling();
        Map<String, Channel> byName = channels.stream().collect(Collectors.toMap(Channel::name, Function.identity()));
        Faults faults = new Faults(surroundings.random());
        Turns turns = new Turns(parts, faults, clock);
        Backoff backoff = new Backoff(surroundings.random());
        Closings closings = new Closings(turns, faults, backoff, clock);
        Readers readers = new Readers(store, directory, parts.speech());
        Sender sender = new Sender(store, byName, new CardOwners(store, parts), readers, closings);
        this.effects = new EffectRunner(store, sender, byName, workers, clock);
        this.turnRunner = new TurnRunner(store, new Intake(parts.redaction()), turns, this::committed);
        this.timers = new TimerRunner(store, turns, clock, this::committed);
        this.notices = new FailureNotices(store, clock, this::committed);
        this.watch = new FailureWatch(service.failures(), store, notices, clock, this::committed);
        this.asks = new AskRunner(
                store,
                asker(service, parts, new AskClosings(turns, backoff, clock, alerting.rooms())),
                workers,
                clock,
                this::committed);
        this.alerting = alerting;
    }

    private Asker asker(PowerAutomate service, PureParts parts, AskClosings closings) {
        return new Asker(
                service,
                new Inspecting(service.runs(), parts.incidents().diagnosing(), closings, clock),
                new Resubmitting(service.resubmitter(), store, closings, clock),
                closings,
                clock);
    }

    /** What a transaction came to is committed: what it asks for is shown and asked. */
    private void committed(Turned turned) {
        effects.committed(turned);
        if (turned.asks()) {
            workers.now(asks::wake);
        }
    }

    /** Where it is told that a run failed. */
    public FailureNotices failures() {
        return notices;
    }

    /** Where the adapters hand events in. */
    public EventSink sink() {
        return turnRunner;
    }

    /** Shows what was left to be shown, and begins to watch the timers. */
    public void start() {
        repeat("showing what waits", SWEEPING, effects::wakeAll);
        repeat("looking at timers", timerPolling, timers::poll);
        repeat("asking what waits", SWEEPING, asks::wake);
        watch();
        repeat("forgetting what is old", PRUNING, this::prune);
    }

    private void watch() {
        switch (alerting.watched()) {
            case Watched.Nowhere nowhere -> {}
            case Watched.Named named ->
                named.environments()
                        .forEach(environment -> repeat(
                                "looking for failures in " + environment,
                                alerting.polling(),
                                () -> watch.look(environment)));
            case Watched.Everywhere everywhere ->
                repeat("looking for failures", alerting.polling(), watch::lookEverywhere);
        }
    }

    private void repeat(String what, Duration interval, Runnable work) {
        workers.now(() -> {
            if (closed) {
                return;
            }
            try {
                work.run();
            } catch (RuntimeException | Error e) {
                LOG.error("{} failed; it is tried again in {}", what, interval, e);
            }
            workers.after(interval, () -> repeat(what, interval, work));
        });
    }

    private void prune() {
        Instant before = clock.instant().minus(KEPT);
        store.write(
                        transaction -> transaction.inbox().forget(before)
                                + transaction.outbox().forget(before),
                        forgotten -> LOG.debug("{} old entries forgotten", forgotten))
                .await();
    }

    /** Takes nothing more in and finishes what has begun, within bounds; what is left is done after the next start. */
    @Override
    public void close() {
        closed = true;
        turnRunner.close();
        effects.close();
        asks.close();
        workers.close();
    }
}
