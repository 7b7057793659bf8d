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

    /** The same text without what stands before that character. */
    public RedactedText from(int first) {
        return new RedactedText(text.substring(first));
    }

    @Override
    public String toString() {
        return "RedactedText[" + text.length() + " characters]";
    }
}
