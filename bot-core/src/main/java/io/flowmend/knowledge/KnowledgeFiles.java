package io.flowmend.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The knowledge files in the resources below {@code /knowledge}. What is there is told by a text {@code index} in each
 * directory, one file name a line, because a directory inside a jar can't be listed.
 */
public final class KnowledgeFiles {

    private static final String ROOT = "/knowledge/";

    private KnowledgeFiles() {}

    /** All files of one directory, for instance {@code causes} or {@code words/en}, in the index's order. */
    public static List<KnowledgeText> in(String directory) {
        return names(directory).stream()
                .map(name -> file(directory + "/" + name))
                .toList();
    }

    /** The one file of that name, for instance {@code links.yml}. */
    public static KnowledgeText file(String name) {
        return new KnowledgeText(name, read(name));
    }

    /** What the index of a directory names, in its order. */
    static List<String> names(String directory) {
        return read(directory + "/index")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    private static String read(String name) {
        try (InputStream stream = KnowledgeFiles.class.getResourceAsStream(ROOT + name)) {
            if (stream == null) {
                throw new IllegalArgumentException("no resource " + ROOT + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
