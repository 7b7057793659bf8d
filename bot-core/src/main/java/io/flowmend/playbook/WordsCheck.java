package io.flowmend.playbook;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Checks that every text needed is there in every complete language, that no other is, and that each is well made. */
final class WordsCheck {

    /** The bot's own phrases: which of them there are is known to the code that says them, not to playbooks. */
    private static final String OWN_PHRASES = "bot.";

    /** What stands on the bot's own buttons. */
    private static final String OWN_LABELS = "bot.choice.";

    private static final String MEASURE = PlaybookChecker.COMPLETE_LANGUAGES.getFirst();

    private final Map<String, Need> needs;
    private final Map<String, Map<String, WrittenText>> words;
    private final Findings findings;

    WordsCheck(Map<String, Need> needs, Map<String, Map<String, WrittenText>> words, Findings findings) {
        this.needs = needs;
        this.words = words;
        this.findings = findings;
    }

    void check() {
        PlaybookChecker.COMPLETE_LANGUAGES.forEach(this::complete);
        words.forEach((language, texts) -> {
            texts.forEach((key, text) -> text(language, key, text));
            if (!PlaybookChecker.COMPLETE_LANGUAGES.contains(language)) {
                gaps(language, texts.keySet());
            }
        });
    }

    private Map<String, WrittenText> in(String language) {
        return words.getOrDefault(language, Map.of());
    }

    private void complete(String language) {
        needs.values().stream()
                .filter(need -> !in(language).containsKey(need.key()))
                .forEach(need -> findings.fault(
                        need.file(),
                        need.line(),
                        need.whose() + " has no words in " + language + " for " + need.key()));
        for (String other : PlaybookChecker.COMPLETE_LANGUAGES) {
            in(other).forEach((key, text) -> {
                if (key.startsWith(OWN_PHRASES) && !in(language).containsKey(key)) {
                    findings.fault(text, "'" + key + "' has no words in " + language);
                }
            });
        }
    }

    private void gaps(String language, Set<String> present) {
        in(MEASURE).forEach((key, text) -> {
            if (!present.contains(key)) {
                findings.remark(text, "'" + key + "' has no words in " + language + " and falls back to " + MEASURE);
            }
        });
    }

    private void text(String language, String key, WrittenText text) {
        Optional<Need> need = Optional.ofNullable(needs.get(key));
        if (need.isEmpty() && !key.startsWith(OWN_PHRASES)) {
            findings.fault(text, "no step and no cause uses '" + key + "'");
            return;
        }
        int longest = need.map(known -> known.role().longest())
                .orElse(key.startsWith(OWN_LABELS) ? Role.LABEL : Role.PARAGRAPH);
        int length = text.text().codePointCount(0, text.text().length());
        if (length > longest) {
            findings.fault(text, "'" + key + "' has " + length + " characters; at most " + longest + " fit");
        }
        boolean markup = need.map(known -> known.role().takesMarkup()).orElse(!key.startsWith(OWN_LABELS));
        List<String> wrong = markup ? MarkupCheck.faults(text.text()) : MarkupCheck.anyMarkup(text.text());
        wrong.forEach(fault -> findings.fault(text, "'" + key + "': " + fault));
        arguments(language, key, text, need);
    }

    private void arguments(String language, String key, WrittenText text, Optional<Need> need) {
        Set<String> arguments;
        try {
            arguments = PhraseArguments.of(text.text());
        } catch (IllegalArgumentException broken) {
            findings.fault(text, "'" + key + "' is no ICU message: " + broken.getMessage());
            return;
        }
        need.ifPresent(known -> {
            Set<String> unknown = new TreeSet<>(arguments);
            unknown.removeAll(known.role().arguments());
            unknown.forEach(name -> findings.fault(text, "'" + key + "' is given no argument {" + name + "}"));
        });
        WrittenText measure = in(MEASURE).get(key);
        if (!language.equals(MEASURE) && measure != null && PhraseArguments.areReadable(measure.text())) {
            Set<String> expected = PhraseArguments.of(measure.text());
            if (!Objects.equals(expected, arguments)) {
                findings.fault(
                        text,
                        "'" + key + "' takes " + written(arguments) + ", but in " + MEASURE + " " + written(expected));
            }
        }
    }

    private static String written(Set<String> arguments) {
        return arguments.isEmpty() ? "no argument" : "{" + String.join("}, {", new TreeSet<>(arguments)) + "}";
    }
}
