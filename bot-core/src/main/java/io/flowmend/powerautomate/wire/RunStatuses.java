package io.flowmend.powerautomate.wire;

import io.flowmend.powerautomate.RunStatus;

/** The service's words for how far a run has come; source: learn.microsoft.com/rest/api/logic, WorkflowStatus. */
public final class RunStatuses {

    private RunStatuses() {}

    /** What the word means; one that is not known counts as not ended. */
    public static RunStatus of(String word) {
        return switch (word) {
            case "Succeeded", "Success" -> RunStatus.SUCCEEDED;
            case "Failed", "TimedOut", "Faulted", "Aborted" -> RunStatus.FAILED;
            case "Cancelled", "Skipped", "Ignored" -> RunStatus.CANCELLED;
            default -> RunStatus.RUNNING;
        };
    }
}
