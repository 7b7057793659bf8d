package io.flowmend.playbook;

/** How a walk through a playbook ended. */
public enum Outcome {
    /** The person saw it work again. */
    SOLVED,
    /** Somebody else has been asked and will act. */
    HANDED_OVER,
    /** It is still broken, and the person knows where to turn. */
    UNSOLVED
}
