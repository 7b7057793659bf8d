package io.flowmend.sandbox.teams;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The faults that Microsoft's services are to show next, each for a number of calls of some operations. */
public final class TeamsFaults {
    /** Every operation. */
    public static final Set<TeamsOperation> ANY = Set.copyOf(EnumSet.allOf(TeamsOperation.class));

    private final List<Planned> planned = new ArrayList<>();

    private record Planned(Set<TeamsOperation> operations, TeamsFault fault, int times) {}

    /** Makes the next calls of an operation fail so; faults for the same one follow one another in the order planned. */
    public void next(int times, TeamsOperation operation, TeamsFault fault) {
        next(times, Set.of(operation), fault);
    }

    /** Makes the next calls of any of these operations fail so. */
    public synchronized void next(int times, Set<TeamsOperation> operations, TeamsFault fault) {
        planned.add(new Planned(Set.copyOf(operations), fault, times));
    }

    /** Takes back all that has not happened yet. */
    public synchronized void clear() {
        planned.clear();
    }

    synchronized Optional<TeamsFault> take(TeamsOperation operation) {
        for (int i = 0; i < planned.size(); i++) {
            Planned plan = planned.get(i);
            if (plan.operations().contains(operation)) {
                if (plan.times() <= 1) {
                    planned.remove(i);
                } else {
                    planned.set(i, new Planned(plan.operations(), plan.fault(), plan.times() - 1));
                }
                return Optional.of(plan.fault());
            }
        }
        return Optional.empty();
    }
}
