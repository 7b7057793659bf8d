package io.flowmend.playbook;

import java.util.Objects;

/**
 * A text as its author wrote it: ICU MessageFormat with light markup ({@code **strong**}, {@code `code`},
 * {@code [label](https://...)}), and where it stands, its line counted from 1.
 */
public record WrittenText(String text, String file, int line) {

    public WrittenText {
        Objects.requireNonNull(text);
        Objects.requireNonNull(file);
    }
}
