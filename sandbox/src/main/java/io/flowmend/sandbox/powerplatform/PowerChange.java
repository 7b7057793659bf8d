package io.flowmend.sandbox.powerplatform;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What changed in a tenant. */
public sealed interface PowerChange {
    record PersonChanged(PowerPerson person) implements PowerChange {}

    record ConnectionChanged(PowerConnection connection) implements PowerChange {}

    record FlowChanged(PowerFlow flow) implements PowerChange {}

    record RunChanged(PowerRun run) implements PowerChange {}

    /** A data policy forbids a connector, or no longer. */
    record PolicyChanged(Connector connector, boolean blocked) implements PowerChange {}

    /** A flow's own Catch scope tells of a failure, while the run still runs. */
    record FailureTold(PowerRun run, ObjectNode told) implements PowerChange {}

    /** Everything was set back. */
    record Cleared() implements PowerChange {}
}
