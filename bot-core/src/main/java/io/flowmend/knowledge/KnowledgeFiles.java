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
        return read(directory + "/index")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(name -> directory + "/" + name)
                .map(name -> new KnowledgeText(name, read(name)))
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
