package io.flowmend.diagnosis.run;

/** How an action, a trigger or a run ended. */
public enum Ending {
    SUCCEEDED,
    /** Failed, faulted or aborted. */
    FAILED,
    TIMED_OUT,
    SKIPPED,
    /** Cancelled, ignored, not ended, or not told. */
    OTHER;

    /** Whether it failed, in whatever way. */
    public boolean failed() {
        return this == FAILED || this == TIMED_OUT;
    }
}
