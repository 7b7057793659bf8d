package io.flowmend.diagnosis.run;

import io.flowmend.diagnosis.RedactedText;
import java.util.Objects;

/**
 * A connection reference of a flow: its key, the connector, the connection it is bound to (empty text if to none), whose
 * connection that is, how it stands, and what the service says is wrong with it (empty if nothing).
 */
public record RunReference(
        String key, String connector, String connection, Source source, Health health, RedactedText error) {

    /** Whose connection it is. */
    public enum Source {
        /** That of whoever made the flow. */
        EMBEDDED,
        /** That of whoever runs the flow. */
        INVOKER
    }

    /** How the connection stands. */
    public enum Health {
        CONNECTED,
        BROKEN,
        /** The environment's connections are known, and it is not among them. */
        GONE,
        UNSEEN
    }

    public RunReference {
        Objects.requireNonNull(key);
        Objects.requireNonNull(connector);
        Objects.requireNonNull(connection);
        Objects.requireNonNull(source);
        Objects.requireNonNull(health);
        Objects.requireNonNull(error);
    }

    /** Whether there is no connection that the flow could use. */
    boolean isMissing() {
        return source == Source.EMBEDDED && (connection.isEmpty() || health == Health.GONE);
    }
}
