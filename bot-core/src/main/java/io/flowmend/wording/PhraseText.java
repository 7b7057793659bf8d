package io.flowmend.wording;

import java.util.Objects;

/**
 * A text as its author wrote it: ICU MessageFormat with light markup ({@code **strong**}, {@code `code`},
 * {@code [label](https://...)}), and where it stands, its line counted from 1.
 */
public record PhraseText(String text, String file, int line) {

    public PhraseText {
        Objects.requireNonNull(text);
        Objects.requireNonNull(file);
    }
}
