package io.flowmend.diagnosis;

import java.util.Objects;

/** What the diagnosis rests on: a short quotation from the redacted text, at most {@link #LONGEST} characters. */
public record Evidence(String quote) {

    /** Characters of the longest quotation. */
    public static final int LONGEST = 160;

    public Evidence {
        Objects.requireNonNull(quote);
        if (quote.length() > LONGEST) {
            throw new IllegalArgumentException("a quotation has at most " + LONGEST + " characters");
        }
    }
}
