package io.flowmend.conversation;

import java.util.Objects;

/** What a person wants with a text. */
sealed interface Request {

    record Help() implements Request {}

    record Hello() implements Request {}

    record ShowLanguages() implements Request {}

    record SpeakLanguage(String language) implements Request {
        public SpeakLanguage {
            Objects.requireNonNull(language);
        }
    }

    record Diagnose() implements Request {}
}
