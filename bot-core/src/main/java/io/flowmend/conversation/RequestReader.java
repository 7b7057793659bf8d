package io.flowmend.conversation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells what a person wants with a text: one of the bot's commands, or else the diagnosis of a failure. */
final class RequestReader {

    /** Words that may follow a greeting or a call for help ("hi there", "help me please"); a longer text is read as a failure. */
    private static final int SMALL_TALK = 2;

    private final Vocabulary vocabulary;

    RequestReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Request read(String text) {
        List<String> words = words(text);
        if (words.isEmpty()) {
            return new Request.Hello();
        }
        Optional<Command> command = Optional.ofNullable(vocabulary.commands().get(words.getFirst()));
        List<String> rest = words.subList(1, words.size());
        return command.map(known -> read(known, rest, text)).orElseGet(() -> new Request.Diagnose(0));
    }

    private Request read(Command command, List<String> rest, String text) {
        return switch (command) {
            case HELP -> isSmallTalk(rest) ? new Request.Help() : new Request.Diagnose(0);
            case HELLO -> isSmallTalk(rest) ? new Request.Hello() : new Request.Diagnose(0);
            case LANGUAGE -> isSmallTalk(rest) ? language(rest) : new Request.Diagnose(0);
            case STATUS -> rest.isEmpty() ? new Request.ListOpen(false) : new Request.Diagnose(0);
            case MINE -> rest.isEmpty() ? new Request.ListOpen(true) : new Request.Diagnose(0);
            case DIAGNOSE -> rest.isEmpty() ? new Request.Help() : new Request.Diagnose(behindFirstWord(text));
        };
    }

    private Request language(List<String> names) {
        return names.stream()
                .flatMap(name -> Optional.ofNullable(vocabulary.languages().get(name)).stream())
                .<Request>map(Request.SpeakLanguage::new)
                .findFirst()
                .orElseGet(Request.ShowLanguages::new);
    }

    private static int behindFirstWord(String text) {
        int at = text.length() - text.stripLeading().length();
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isSmallTalk(List<String> rest) {
        return rest.size() <= SMALL_TALK
                && rest.stream().allMatch(word -> word.codePoints().allMatch(Character::isLetter));
    }

    private static List<String> words(String text) {
        String head = text.substring(0, Math.min(text.length(), 200)).toLowerCase(Locale.ROOT);
        return Arrays.stream(head.split("[\\s,.!:;]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
