package io.flowmend.diagnosis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lines of a table in the test resources, without comments; {@code \n} in a line that holds no JSON is a line break. */
final class Lines {

    private Lines() {}

    /** Each line split once at its first bar. */
    static List<String[]> of(String table) {
        return read(table)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("# "))
                .map(line -> line.split("\\|", 2))
                .map(parts -> new String[] {parts[0], breaks(parts[1])})
                .toList();
    }

    private static String breaks(String text) {
        return text.contains("\\\"") ? text : text.replace("\\n", "\n");
    }

    private static String read(String table) {
        try (InputStream stream = Lines.class.getResourceAsStream("/diagnosis/" + table)) {
            if (stream == null) {
                throw new IllegalArgumentException("no table " + table);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
