package io.flowmend.store;

import io.flowmend.channel.PersonRef;
import java.util.Locale;
import java.util.Optional;

/** What people asked the bot to remember of them. */
public interface People {

    /** The language that the person chose, whatever the platform says. */
    Optional<Locale> language(PersonRef person);

    /** Remembers the language that the person chose. */
    void speak(PersonRef person, Locale language);
}
