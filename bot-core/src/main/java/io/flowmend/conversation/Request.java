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

    /** List what is broken, or of it only what the person is on. */
    record ListOpen(boolean mine) implements Request {}

    /** Diagnose the text from that character on; before it stands only the command. */
    record Diagnose(int from) implements Request {}
}
