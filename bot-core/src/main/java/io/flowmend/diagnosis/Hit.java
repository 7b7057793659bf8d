package io.flowmend.diagnosis;

/**
 * Where in a folded text something was found, from {@code start} to just before {@code end}; what comes behind its last gap
 * begins at {@code last}.
 */
record Hit(Meaning meaning, int start, int last, int end) {

    int length() {
        return end - start;
    }

    /** Whether it lies within a longer one. */
    boolean inside(Hit other) {
        return other.start <= start && end <= other.end && other.length() > length();
    }
}
