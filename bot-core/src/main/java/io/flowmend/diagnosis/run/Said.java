package io.flowmend.diagnosis.run;

import io.flowmend.diagnosis.RedactedText;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What is told of a failure: the error (code and message), what the outputs hold, and the HTTP status as a sentence; each
 * empty if nothing is told.
 */
public record Said(RedactedText error, RedactedText output, RedactedText status) {

    public Said {
        Objects.requireNonNull(error);
        Objects.requireNonNull(output);
        Objects.requireNonNull(status);
    }

    /** What is told at all, the innermost first. */
    public List<RedactedText> texts() {
        return Stream.of(output, error, status)
                .filter(text -> !text.text().isBlank())
                .toList();
    }

    /** Whether it only says that something inside failed. */
    boolean isRollUp() {
        String said = error.text();
        return output.text().isBlank()
                && (said.startsWith("ActionFailed") || said.contains("No dependent actions succeeded"));
    }
}
