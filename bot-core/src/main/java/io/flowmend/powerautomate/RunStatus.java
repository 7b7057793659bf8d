package io.flowmend.powerautomate;

/** How far a run has come. */
public enum RunStatus {
    /** Running, waiting or paused: it has not ended. */
    RUNNING,
    SUCCEEDED,
    /** Failed, timed out, faulted or aborted. */
    FAILED,
    /** Cancelled, skipped or ignored: it ended and proves nothing. */
    CANCELLED
}
