package io.flowmend.knowledge;

import io.flowmend.conversation.Command;
import io.flowmend.conversation.Vocabulary;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the words by which people address the bot; a word that stands for two things is a fault. */
public final class VocabularyReader {

    private VocabularyReader() {}

    /** The vocabulary in that text, as far as it is without fault; every fault is noted. */
    public static Vocabulary read(KnowledgeText text, Faults faults) {
        Map<String, Command> commands = new HashMap<>();
        Map<String, String> languages = new HashMap<>();
        YamlDocument.parse(text, faults).ifPresent(root -> {
            root.unknownFields("commands", "languages");
            root.required("commands").ifPresent(node -> commands(node, commands));
            root.required("languages")
                    .ifPresent(node -> node.entries()
                            .forEach(
                                    entry -> entry.value().items().forEach(word -> add(word, entry.key(), languages))));
        });
        return new Vocabulary(commands, languages);
    }

    private static void commands(YamlNode node, Map<String, Command> commands) {
        for (YamlNode.Entry entry : node.entries()) {
            Optional<Command> command = command(entry.key());
            if (command.isEmpty()) {
                node.fault("there is no command '" + entry.key() + "'");
            }
            command.ifPresent(known -> entry.value().items().forEach(word -> add(word, known, commands)));
        }
    }

    private static <T> void add(YamlNode node, T meaning, Map<String, T> meanings) {
        String word = node.text();
        if (!word.equals(word.toLowerCase(Locale.ROOT)) || word.isBlank() || word.contains(" ")) {
            node.fault("expected one word in small letters, found '" + word + "'");
        } else if (meanings.putIfAbsent(word, meaning) != null) {
            node.fault("the word '" + word + "' stands twice");
        }
    }

    private static Optional<Command> command(String name) {
        for (Command command : Command.values()) {
            if (command.name().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(command);
            }
        }
        return Optional.empty();
    }
}
