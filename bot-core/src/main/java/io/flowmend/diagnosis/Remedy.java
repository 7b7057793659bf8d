package io.flowmend.diagnosis;

import java.net.URI;
import java.util.List;
import java.util.Objects;

/**
 * What helps against a cause: whether signing in again does, who can act (the likeliest first), the playbook, the source.
 * The playbook is empty text only for {@link CauseId#NOT_A_FAILURE}, where nothing is to be mended.
 */
public record Remedy(Reconnect reconnect, List<Fixer> fixers, String playbook, URI source) {

    public Remedy {
        Objects.requireNonNull(reconnect);
        fixers = List.copyOf(fixers);
        Objects.requireNonNull(playbook);
        Objects.requireNonNull(source);
    }

    /** Whether signing the connection in again repairs it. */
    public enum Reconnect {
        YES,
        /** Worth trying first, though the text does not prove it. */
        TRY_FIRST,
        /** Only after somebody else has acted, or with another account or value. */
        AFTERWARDS,
        NO,
        /** The text does not tell. */
        UNCLEAR
    }

    /** Who can mend it. */
    public enum Fixer {
        CONNECTION_OWNER,
        FLOW_OWNER,
        ENTRA_ADMIN,
        POWER_PLATFORM_ADMIN,
        RESOURCE_OWNER,
        NETWORK_ADMIN,
        DEVELOPER,
        /** It passes by itself. */
        NOBODY
    }
}
