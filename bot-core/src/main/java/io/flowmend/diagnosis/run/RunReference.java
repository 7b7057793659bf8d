package io.flowmend.diagnosis.run;

import io.flowmend.diagnosis.RedactedText;
import java.util.Objects;

/**
 * A connection reference of a flow: its key, the connector, the connection it is bound to (empty text if to none), and what
 * the service says is wrong with that connection (empty if nothing).
 */
public record RunReference(String key, String connector, String connection, RedactedText error) {

    public RunReference {
        Objects.requireNonNull(key);
        Objects.requireNonNull(connector);
        Objects.requireNonNull(connection);
        Objects.requireNonNull(error);
    }
}
