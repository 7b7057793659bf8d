package io.flowmend.sandbox.teams;

import io.flowmend.sandbox.wire.FaultPlan;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The faults that Microsoft's services are to show next, each for a number of calls of some operations. */
public final class TeamsFaults {
    /** Every operation. */
    public static final Set<TeamsOperation> ANY = Set.copyOf(EnumSet.allOf(TeamsOperation.class));

    private final FaultPlan<TeamsOperation, TeamsFault> plan = new FaultPlan<>();

    /** Makes the next calls of an operation fail so; faults for the same one follow one another in the order planned. */
    public void next(int times, TeamsOperation operation, TeamsFault fault) {
        plan.next(times, operation, fault);
    }

    /** Makes the next calls of any of these operations fail so. */
    public void next(int times, Set<TeamsOperation> operations, TeamsFault fault) {
        plan.next(times, operations, fault);
    }

    /** Takes back all that has not happened yet. */
    public void clear() {
        plan.clear();
    }

    Optional<TeamsFault> take(TeamsOperation operation) {
        return plan.take(operation);
    }
}
