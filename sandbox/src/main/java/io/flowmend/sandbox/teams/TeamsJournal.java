package io.flowmend.sandbox.teams;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Every call of Microsoft's services, newest last; the oldest are forgotten beyond {@link #KEPT}. */
public final class TeamsJournal {
    /** How many calls are kept, so that a demo can run for days. */
    public static final int KEPT = 10_000;

    private final Deque<TeamsCall> calls = new ArrayDeque<>();

    synchronized void add(TeamsCall call) {
        calls.addLast(call);
        if (calls.size() > KEPT) {
            calls.removeFirst();
        }
    }

    /** All calls. */
    public synchronized List<TeamsCall> calls() {
        return List.copyOf(calls);
    }

    /** The calls of one operation. */
    public synchronized List<TeamsCall> calls(TeamsOperation operation) {
        return calls.stream().filter(call -> call.operation() == operation).toList();
    }

    /** Forgets all calls. */
    public synchronized void clear() {
        calls.clear();
    }
}
