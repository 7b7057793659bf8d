package io.flowmend.sandbox.slack;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Every call of the Web API, newest last; the oldest are forgotten beyond {@link #KEPT}. */
public final class SlackJournal {
    /** How many calls are kept, so that a demo can run for days. */
    public static final int KEPT = 10_000;

    private final Deque<SlackCall> calls = new ArrayDeque<>();

    synchronized void add(SlackCall call) {
        calls.addLast(call);
        if (calls.size() > KEPT) {
            calls.removeFirst();
        }
    }

    /** All calls. */
    public synchronized List<SlackCall> calls() {
        return List.copyOf(calls);
    }

    /** The calls of one method. */
    public synchronized List<SlackCall> calls(String method) {
        return calls.stream().filter(call -> call.method().equals(method)).toList();
    }

    /** Forgets all calls. */
    public synchronized void clear() {
        calls.clear();
    }
}
