package io.flowmend.diagnosis;

/** The name of a cause, {@code family.leaf} or a family alone, for instance {@code auth.token_expired} or {@code throttled}. */
public record CauseId(String value) {

    /** A failure without any evidence of its cause. */
    public static final CauseId UNKNOWN = new CauseId("unknown");

    /** A text that tells of no failure. */
    public static final CauseId NOT_A_FAILURE = new CauseId("not_a_failure");

    /** A failure of which only the wrapper is told. */
    public static final CauseId CASCADE = new CauseId("cascade");

    public CauseId {
        if (!value.matches("[a-z_]+(\\.[a-z_]+)?")) {
            throw new IllegalArgumentException("a cause is written family.leaf in small letters, not: " + value);
        }
    }

    /** The part before the dot. */
    public String family() {
        int dot = value.indexOf('.');
        return dot < 0 ? value : value.substring(0, dot);
    }

    @Override
    public String toString() {
        return value;
    }
}
