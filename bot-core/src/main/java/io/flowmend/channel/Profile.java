package io.flowmend.channel;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;

/** How to speak to a person: language and time zone. */
public record Profile(Locale language, ZoneId zone) {

    /** For a person of whom nothing is known. */
    public static final Profile UNKNOWN = new Profile(Locale.ENGLISH, ZoneOffset.UTC);

    public Profile {
        Objects.requireNonNull(language);
        Objects.requireNonNull(zone);
    }
}
