package io.flowmend.powerautomate.wire;

/** A file of a failed run that is not what it should be; the message names the field and what was expected there. */
public final class UnreadableRun extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnreadableRun(String field, String expected, String found) {
        super(field + ": expected " + expected + ", found " + found);
    }
}
