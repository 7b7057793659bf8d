package io.flowmend.card;

import java.util.Map;
import java.util.Objects;

/** What is to be said, in no language yet: the key of a text and the arguments it takes. */
public record Phrase(String key, Map<String, Argument> arguments) {

    public Phrase {
        Objects.requireNonNull(key);
        arguments = Map.copyOf(arguments);
    }

    /** The phrase of a text without arguments. */
    public static Phrase of(String key) {
        return new Phrase(key, Map.of());
    }

    /** The phrase of a text with one argument. */
    public static Phrase of(String key, String name, Argument argument) {
        return new Phrase(key, Map.of(name, argument));
    }
}
