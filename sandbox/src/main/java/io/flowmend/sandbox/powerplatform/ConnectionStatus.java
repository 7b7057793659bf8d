package io.flowmend.sandbox.powerplatform;

import io.flowmend.sandbox.entra.EntraBar;
import java.time.Instant;

/** How a connection fares. */
public sealed interface ConnectionStatus {

    /** Signed in and working. */
    record Connected() implements ConnectionStatus {}

    /** Entra refuses it a token since then. */
    record Refused(EntraBar why, Instant since) implements ConnectionStatus {}

    /** Nobody ever signed in. */
    record NeverSignedIn() implements ConnectionStatus {}

    /** Whether it works. */
    default boolean connected() {
        return this instanceof Connected;
    }
}
