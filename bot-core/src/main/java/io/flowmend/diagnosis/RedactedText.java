package io.flowmend.diagnosis;

import java.util.Objects;

/** Text from outside that {@link Redactor} has been over: the only form in which it may be kept, logged or shown. */
public final class RedactedText {

    private final String text;

    RedactedText(String text) {
        this.text = Objects.requireNonNull(text);
    }

    /** The text, each secret in it replaced by {@code [removed: KIND]}. */
    public String text() {
        return text;
    }

    @Override
    public String toString() {
        return "RedactedText[" + text.length() + " characters]";
    }
}
