package io.flowmend.diagnosis;

import java.util.Objects;
import java.util.regex.Pattern;

/** What the diagnosis rests on: a short quotation from the redacted text, at most {@link #LONGEST} characters. */
public record Evidence(String quote) {

    /** A quotation mark or a slash, escaped once or more often, as JSON in the string of other JSON is. */
    private static final Pattern ESCAPE = Pattern.compile("\\\\+([\"'/])");

    /** Characters of the longest quotation. */
    public static final int LONGEST = 160;

    public Evidence {
        Objects.requireNonNull(quote);
        if (quote.length() > LONGEST) {
            throw new IllegalArgumentException("a quotation has at most " + LONGEST + " characters");
        }
    }

    /** The quotation as it was said before a service wrapped it into the string of another message, for people to read. */
    public String readable() {
        return ESCAPE.matcher(quote).replaceAll("$1");
    }
}
