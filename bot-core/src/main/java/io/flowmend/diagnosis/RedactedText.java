package io.flowmend.diagnosis;

import java.util.ArrayList;
import java.util.List;
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

    /** The kind of each secret that was removed, such as {@code token}, in the order of the text. */
    public List<String> removed() {
        List<String> kinds = new ArrayList<>();
        int mark = text.indexOf(Redactor.MARK);
        while (mark >= 0) {
            int kind = mark + Redactor.MARK.length();
            int end = text.indexOf(']', kind);
            if (end < 0) {
                break;
            }
            kinds.add(text.substring(kind, end));
            mark = text.indexOf(Redactor.MARK, end);
        }
        return kinds;
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
