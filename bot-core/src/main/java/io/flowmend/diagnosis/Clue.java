package io.flowmend.diagnosis;

/** A sign found in a text where it counts: the cause it points to, how specific it is, and where it stands. */
record Clue(CauseId cause, Sign sign, double weight, int start, int end, boolean code) {

    /** Whether it points to what is wrong, and not only to whether something is. */
    boolean tellsCause() {
        return !cause.equals(CauseId.UNKNOWN) && !cause.equals(CauseId.NOT_A_FAILURE);
    }
}
