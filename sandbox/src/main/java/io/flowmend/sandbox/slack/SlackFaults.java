package io.flowmend.sandbox.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults the Web API is to show next, each for a number of calls of one method or of any. */
public final class SlackFaults {
    /** Stands for every method. */
    public static final String ANY_METHOD = "*";

    private final List<Planned> planned = new ArrayList<>();

    private record Planned(String method, SlackFault fault, int times) {}

    /** Makes the next calls of a method fail so; faults for the same method follow one another in the order planned. */
    public synchronized void next(int times, String method, SlackFault fault) {
        planned.add(new Planned(method, fault, times));
    }

    /** Takes back all that has not happened yet. */
    public synchronized void clear() {
        planned.clear();
    }

    synchronized Optional<SlackFault> take(String method) {
        for (int i = 0; i < planned.size(); i++) {
            Planned plan = planned.get(i);
            if (plan.method().equals(method) || plan.method().equals(ANY_METHOD)) {
                if (plan.times() <= 1) {
                    planned.remove(i);
                } else {
                    planned.set(i, new Planned(plan.method(), plan.fault(), plan.times() - 1));
                }
                return Optional.of(plan.fault());
            }
        }
        return Optional.empty();
    }
}
