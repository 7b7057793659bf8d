package io.flowmend.diagnosis;

/** A sign found in a text where it counts: the cause it points to, how specific it is, and where it stands. */
record Clue(CauseId cause, Sign sign, double weight, int start, int end, boolean code) {}
