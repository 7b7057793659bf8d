package io.flowmend.sandbox.powerplatform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;

/**
 * How one action of a run went; an empty error code is no error object, empty inputs or outputs are no link. An action in
 * a loop has its rounds, and no contents of its own.
 */
public record ActionResult(
        String name,
        RunStatus status,
        String code,
        String errorCode,
        String errorMessage,
        Instant start,
        Instant end,
        ObjectNode inputs,
        ObjectNode outputs,
        List<Round> rounds) {

    public ActionResult {
        rounds = List.copyOf(rounds);
    }

    /** How it went for one item; the scope is the loop's name, the number spells the items of all loops around. */
    public record Round(String number, List<Index> indexes, ActionResult result) {
        public Round {
            indexes = List.copyOf(indexes);
        }
    }

    /** Which item of which loop. */
    public record Index(String loop, int item) {}

    boolean failed() {
        return status == RunStatus.FAILED;
    }
}
