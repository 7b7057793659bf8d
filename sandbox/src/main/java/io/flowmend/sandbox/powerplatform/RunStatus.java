package io.flowmend.sandbox.powerplatform;

/** How a run or an action stands. */
public enum RunStatus {
    RUNNING("Running"),
    SUCCEEDED("Succeeded"),
    FAILED("Failed"),
    SKIPPED("Skipped"),
    CANCELLED("Cancelled");

    private final String word;

    RunStatus(String word) {
        this.word = word;
    }

    /** As the service spells it. */
    public String word() {
        return word;
    }
}
