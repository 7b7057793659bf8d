package io.flowmend.teams;

import io.flowmend.channel.Directory;
import io.flowmend.channel.PersonRef;
import io.flowmend.channel.Profile;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;

/** Who a person is, as Teams said with what they last wrote or pressed; it asks nobody. */
public final class TeamsDirectory implements Directory {

    private final TeamsMemory memory;

    TeamsDirectory(TeamsMemory memory) {
        this.memory = memory;
    }

    @Override
    public Profile profile(PersonRef person) {
        return memory.person(person)
                .map(known -> new Profile(language(known.locale()), zone(known.zone()), known.name()))
                .orElse(Profile.UNKNOWN);
    }

    /** The language of a tag as Teams writes it (nb-NO); English where it is none. */
    static Locale language(String tag) {
        Locale language = Locale.forLanguageTag(tag);
        return language.getLanguage().isEmpty() ? Locale.ENGLISH : language;
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }
}
