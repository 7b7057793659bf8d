package io.flowmend.diagnosis;

/** Where in a folded text something was found, from {@code start} to just before {@code end}. */
record Hit(Meaning meaning, int start, int end) {

    boolean inside(Hit other) {
        return other.start <= start && end <= other.end && other.end - other.start > end - start;
    }
}
