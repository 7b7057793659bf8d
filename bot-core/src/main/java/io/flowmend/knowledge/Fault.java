package io.flowmend.knowledge;

import java.util.Objects;

/** A mistake in a knowledge file: the file's name, the line counted from 1, and what is wrong in plain words. */
public record Fault(String file, int line, String message) {

    public Fault {
        Objects.requireNonNull(file);
        Objects.requireNonNull(message);
    }

    /** The form that editors can jump to: {@code file:line: message}. */
    @Override
    public String toString() {
        return file + ":" + line + ": " + message;
    }
}
