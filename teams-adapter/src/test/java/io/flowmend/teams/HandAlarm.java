package io.flowmend.teams;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Rings when the test says so. */
final class HandAlarm implements Later {

    private final List<Runnable> waiting = new CopyOnWriteArrayList<>();

    @Override
    public void run(Duration after, Runnable what) {
        waiting.add(what);
    }

    void ring() {
        List<Runnable> due = new ArrayList<>(waiting);
        waiting.clear();
        due.forEach(Runnable::run);
    }
}
