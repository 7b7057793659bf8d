package io.flowmend.channel;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;

/** How to speak to a person, and what others call them: language, time zone, and a name, empty where it is not known. */
public record Profile(Locale language, ZoneId zone, String name) {

    /** For a person of whom nothing is known. */
    public static final Profile UNKNOWN = new Profile(Locale.ENGLISH, ZoneOffset.UTC, "");

    public Profile {
        Objects.requireNonNull(language);
        Objects.requireNonNull(zone);
        Objects.requireNonNull(name);
    }
}
