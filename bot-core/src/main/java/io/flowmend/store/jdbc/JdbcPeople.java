package io.flowmend.store.jdbc;

import io.flowmend.channel.PersonRef;
import io.flowmend.store.Key;
import io.flowmend.store.People;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** People's languages as a table. */
final class JdbcPeople implements People {

    private final Handle handle;

    JdbcPeople(Handle handle) {
        this.handle = handle;
    }

    @Override
    public Optional<Locale> language(PersonRef person) {
        return handle.createQuery("SELECT language FROM people WHERE person = ?")
                .bind(0, Key.of(person))
                .map((row, context) -> Locale.forLanguageTag(row.getString("language")))
                .findOne();
    }

    @Override
    public void speak(PersonRef person, Locale language) {
        handle.execute(
                "INSERT INTO people (person, language) VALUES (?, ?)"
                        + " ON CONFLICT (person) DO UPDATE SET language = excluded.language",
                Key.of(person),
                language.toLanguageTag());
    }
}
