package io.flowmend.runtime;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Does everything on the test's own thread, when it is told to. */
final class ManualWorkers implements Workers {

    private record Alarm(Instant at, Runnable work) {}

    private final ManualClock clock;
    private final Queue<Runnable> ready = new ConcurrentLinkedQueue<>();
    private final Queue<Alarm> alarms = new ConcurrentLinkedQueue<>();
    private Duration early = Duration.ZERO;

    ManualWorkers(ManualClock clock) {
        this.clock = clock;
    }

    @Override
    public void now(Runnable work) {
        ready.add(work);
    }

    @Override
    public void after(Duration wait, Runnable work) {
        boolean canBeEarly = wait.compareTo(early) > 0;
        alarms.add(new Alarm(clock.instant().plus(canBeEarly ? wait.minus(early) : wait), work));
    }

    @Override
    public void close() {
        ready.clear();
        alarms.clear();
    }

    /** From now on longer waits end by so much before the clock has come so far, as those of a real machine may. */
    void early(Duration by) {
        early = by;
    }

    /** Does all that can be done without time passing. */
    void settle() {
        while (!ready.isEmpty()) {
            ready.remove().run();
        }
    }

    /** Lets time pass, stopping at every alarm on the way. */
    void pass(Duration time) {
        Instant end = clock.instant().plus(time);
        settle();
        for (Optional<Alarm> next = nextBefore(end); next.isPresent(); next = nextBefore(end)) {
            Alarm alarm = next.get();
            alarms.remove(alarm);
            if (alarm.at().isAfter(clock.instant())) {
                clock.moveTo(alarm.at());
            }
            alarm.work().run();
            settle();
        }
        clock.moveTo(end);
    }

    private Optional<Alarm> nextBefore(Instant end) {
        return alarms.stream().filter(alarm -> !alarm.at().isAfter(end)).min(Comparator.comparing(Alarm::at));
    }
}
