package io.flowmend.sandbox.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The faults that a service is to show next, each for a number of calls of some operations. */
public final class FaultPlan<O, F> {
    private final List<Planned<O, F>> planned = new ArrayList<>();

    private record Planned<O, F>(Set<O> operations, F fault, int times) {}

    /** Makes the next calls of an operation fail so; faults for the same one follow one another in the order planned. */
    public void next(int times, O operation, F fault) {
        next(times, Set.of(operation), fault);
    }

    /** Makes the next calls of any of these operations fail so. */
    public synchronized void next(int times, Set<O> operations, F fault) {
        planned.add(new Planned<>(Set.copyOf(operations), fault, times));
    }

    /** Takes back all that has not happened yet. */
    public synchronized void clear() {
        planned.clear();
    }

    /** The fault of this call, if one is planned; it counts as shown. */
    public synchronized Optional<F> take(O operation) {
        for (int i = 0; i < planned.size(); i++) {
            Planned<O, F> plan = planned.get(i);
            if (plan.operations().contains(operation)) {
                if (plan.times() <= 1) {
                    planned.remove(i);
                } else {
                    planned.set(i, new Planned<>(plan.operations(), plan.fault(), plan.times() - 1));
                }
                return Optional.of(plan.fault());
            }
        }
        return Optional.empty();
    }
}
