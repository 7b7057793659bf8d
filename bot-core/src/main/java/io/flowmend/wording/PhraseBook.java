package io.flowmend.wording;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * All texts by language (BCP 47 tag) and key. Each text is an ICU message with light markup: {@code **strong**},
 * {@code `code`} and {@code [label](address)}. A language that lacks a text falls back to English for that text.
 */
public final class PhraseBook {

    /** The language that has every text. */
    public static final String COMPLETE = "en";

    /** Tags under which people's devices ask for a language that the book holds under another. */
    private static final Map<String, String> SAME_LANGUAGE = Map.of("no", "nb", "nn", "nb");

    private final Map<String, Map<String, String>> texts;

    /** A book of texts by language, then key; English must be among the languages. */
    public PhraseBook(Map<String, Map<String, String>> texts) {
        Map<String, Map<String, String>> copy = new HashMap<>();
        texts.forEach((language, byKey) -> copy.put(language, Map.copyOf(byKey)));
        if (!copy.containsKey(COMPLETE)) {
            throw new IllegalArgumentException("a phrase book needs the language " + COMPLETE);
        }
        this.texts = Map.copyOf(copy);
    }

    /** The tag of the book's language that serves a reader of {@code wanted} best. */
    public String languageFor(Locale wanted) {
        return speaks(wanted) ? named(wanted) : COMPLETE;
    }

    /** Whether a reader of {@code wanted} need not be served in another language. */
    public boolean speaks(Locale wanted) {
        return texts.containsKey(named(wanted));
    }

    /** The tags of all its languages, in their order. */
    public List<String> languages() {
        return texts.keySet().stream().sorted().toList();
    }

    private static String named(Locale wanted) {
        return SAME_LANGUAGE.getOrDefault(wanted.getLanguage(), wanted.getLanguage());
    }

    /** The text of that key, in English where the language lacks it. */
    public Optional<String> text(String language, String key) {
        return Optional.ofNullable(texts.getOrDefault(language, Map.of()).get(key))
                .or(() -> Optional.ofNullable(
                        texts.getOrDefault(COMPLETE, Map.of()).get(key)));
    }
}
