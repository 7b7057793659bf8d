package io.flowmend.powerautomate;

import io.flowmend.diagnosis.RedactedText;
import java.util.Objects;

/**
 * How a connection stands: the account it signs in with, whose it is by name and by Entra object id (empty text where the
 * service does not say), and whether the service calls it connected; {@code error} is what the service says is wrong, empty
 * if nothing.
 */
public record ConnectionState(
        ConnectionRef connection,
        String displayName,
        String account,
        String owner,
        String ownerId,
        boolean healthy,
        RedactedText error) {

    public ConnectionState {
        Objects.requireNonNull(connection);
        Objects.requireNonNull(displayName);
        Objects.requireNonNull(account);
        Objects.requireNonNull(owner);
        Objects.requireNonNull(ownerId);
        Objects.requireNonNull(error);
    }
}
