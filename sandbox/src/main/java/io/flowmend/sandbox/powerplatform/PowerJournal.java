package io.flowmend.sandbox.powerplatform;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Every call of the tenant's services, newest last; the oldest are forgotten beyond {@link #KEPT}. */
public final class PowerJournal {
    /** How many calls are kept, so that a demo can run for days. */
    public static final int KEPT = 10_000;

    private final long begun = System.nanoTime();
    private final Deque<PowerCall> calls = new ArrayDeque<>();

    Duration sinceStart() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    synchronized void add(PowerCall call) {
        calls.addLast(call);
        if (calls.size() > KEPT) {
            calls.removeFirst();
        }
    }

    /** All calls. */
    public synchronized List<PowerCall> calls() {
        return List.copyOf(calls);
    }

    /** The calls of one operation. */
    public synchronized List<PowerCall> calls(PowerOperation operation) {
        return calls.stream().filter(call -> call.operation() == operation).toList();
    }

    /** Forgets all calls. */
    public synchronized void clear() {
        calls.clear();
    }
}
