package io.flowmend.app;

import io.flowmend.slack.SlackSettings;
import io.flowmend.teams.TeamsIdentity;
import io.flowmend.teams.TeamsSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * All that can be set: the public port, the file of the database, and what each adapter needs; {@code slack} holds one
 * workspace, or none where only Teams is connected; {@code failures} is about what goes wrong in Power Automate.
 */
record Settings(int port, Path database, List<SlackSettings> slack, TeamsSettings teams, FailureSettings failures) {

    /** The public port where none is set. */
    static final int DEFAULT_PORT = 3978;

    Settings {
        Objects.requireNonNull(database);
        slack = List.copyOf(slack);
        Objects.requireNonNull(teams);
        Objects.requireNonNull(failures);
    }

    /** Settings with Slack alone. */
    Settings(int port, Path database, SlackSettings slack) {
        this(port, database, List.of(slack), TeamsSettings.of(new TeamsIdentity.Closed()), FailureSettings.NONE);
    }
}
