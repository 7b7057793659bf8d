package io.flowmend.conversation;

import java.util.Map;

/**
 * The words by which people address the bot, in small letters and in all languages together: {@code commands} by word, and
 * by a language's name the BCP 47 tag of a language that the bot speaks.
 */
public record Vocabulary(Map<String, Command> commands, Map<String, String> languages) {

    public Vocabulary {
        commands = Map.copyOf(commands);
        languages = Map.copyOf(languages);
    }
}
