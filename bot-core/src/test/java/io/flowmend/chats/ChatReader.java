package io.flowmend.chats;

import io.flowmend.knowledge.Faults;
import io.flowmend.knowledge.KnowledgeText;
import io.flowmend.knowledge.YamlDocument;
import io.flowmend.knowledge.YamlNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads the chats; a fault in a file fails the test that reads it. */
public final class ChatReader {

    private static final Path FOLDER = Path.of("src", "test", "resources", "chats");

    private ChatReader() {}

    /** All chats, in the order of their files. */
    public static List<Chat> all() throws IOException {
        List<Chat> chats = new ArrayList<>();
        Faults faults = new Faults();
        List<Path> files;
        try (Stream<Path> found = Files.list(FOLDER)) {
            files = found.filter(file -> file.toString().endsWith(".yml"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            KnowledgeText text = new KnowledgeText(file.getFileName().toString(), Files.readString(file));
            YamlDocument.parse(text, faults).ifPresent(root -> chats.addAll(chats(root)));
        }
        faults.throwIfAny();
        return chats;
    }

    private static List<Chat> chats(YamlNode root) {
        return root.entries().stream()
                .map(entry -> new Chat(
                        root.file() + ": " + entry.key(),
                        entry.value().items().stream().map(ChatReader::line).toList()))
                .toList();
    }

    private static Chat.Line line(YamlNode node) {
        String at = node.file() + ":" + node.line();
        YamlNode.Entry entry = node.entries().getFirst();
        String value = entry.value().text();
        return switch (entry.key()) {
            case "says" -> new Chat.Says(at, value);
            case "presses" -> new Chat.Presses(at, value);
            case "shows" -> new Chat.Shows(at, value);
            case "speaks" -> new Chat.Speaks(at, value);
            default ->
                throw new IllegalArgumentException(at + ": a line says, presses, shows or speaks, not " + entry.key());
        };
    }
}
