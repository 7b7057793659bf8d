package io.flowmend.card;

/** Where one step of a progress stands. */
public enum StepState {
    DONE,
    SKIPPED,
    CURRENT,
    AHEAD
}
