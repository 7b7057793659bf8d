package io.flowmend.playbook;

import java.util.Objects;

/** What the checker has to say of a place in a knowledge file, its line counted from 1. */
public record Finding(Weight weight, String file, int line, String message) {

    /** How much it matters. */
    public enum Weight {
        /** The knowledge is not fit for use. */
        FAULT,
        /** Worth knowing; nothing breaks by it. */
        REMARK
    }

    public Finding {
        Objects.requireNonNull(weight);
        Objects.requireNonNull(file);
        Objects.requireNonNull(message);
    }

    /** The form that editors can jump to: {@code file:line: message}. */
    @Override
    public String toString() {
        return file + ":" + line + ": " + message;
    }
}
