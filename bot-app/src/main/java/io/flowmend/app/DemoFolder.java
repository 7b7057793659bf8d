package io.flowmend.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder for the demo's database, gone when the demo ends: the simulated workspace is forgotten then, too. */
record DemoFolder(Path path) implements AutoCloseable {

    static DemoFolder make() throws IOException {
        return new DemoFolder(Files.createTempDirectory("flowmend-demo-"));
    }

    Path database() {
        return path.resolve("flowmend.db");
    }

    @Override
    public void close() throws IOException {
        List<Path> contents;
        try (Stream<Path> found = Files.walk(path)) {
            contents = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path content : contents) {
            Files.deleteIfExists(content);
        }
    }
}
