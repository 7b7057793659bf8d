package io.flowmend.sandbox.powerplatform;

import java.time.Instant;

/**
 * A connection: whose, to what, how it fares, and until when the status that is shown lags behind with what it was before.
 */
public record PowerConnection(
        String name,
        Connector connector,
        String owner,
        Instant created,
        Instant modified,
        ConnectionStatus status,
        ConnectionStatus before,
        Instant shownFrom) {

    static PowerConnection connected(String name, Connector connector, String owner, Instant created) {
        ConnectionStatus fine = new ConnectionStatus.Connected();
        return new PowerConnection(name, connector, owner, created, created, fine, fine, created);
    }

    /** A failing sign-in alone does not count as a change made by a person, a mended one does. */
    PowerConnection with(ConnectionStatus now, Instant at, Instant shown) {
        Instant changed = now.connected() ? at : modified;
        return new PowerConnection(name, connector, owner, created, changed, now, status, shown);
    }

    /** The status as the service shows it. */
    public ConnectionStatus shownAt(Instant now) {
        return now.isBefore(shownFrom) ? before : status;
    }
}
