package io.flowmend.app;

import io.flowmend.slack.SlackSettings;
import java.nio.file.Path;
import java.util.Objects;

/** All that can be set: the public port, the file of the database, and what each adapter needs. */
public record Settings(int port, Path database, SlackSettings slack) {

    /** The public port where none is set. */
    public static final int DEFAULT_PORT = 3978;

    public Settings {
        Objects.requireNonNull(database);
        Objects.requireNonNull(slack);
    }
}
