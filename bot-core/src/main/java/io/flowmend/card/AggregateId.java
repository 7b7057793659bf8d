package io.flowmend.card;

import java.util.Locale;
import java.util.Objects;

/** Names one conversation or one incident; its text form {@code kind/key} is stable and safe to send to a platform and back. */
public record AggregateId(Kind kind, String key) {

    /** The two kinds of state that own cards. */
    public enum Kind {
        CONVERSATION,
        INCIDENT
    }

    public AggregateId {
        Objects.requireNonNull(kind);
        if (!key.matches("[A-Za-z0-9_-]{1,64}")) {
            throw new IllegalArgumentException(
                    "an aggregate's key is 1 to 64 letters, digits, '-' or '_', not: " + key);
        }
    }

    /** Reads the form that {@link #toString} writes; throws IllegalArgumentException for anything else. */
    public static AggregateId parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("expected kind/key, got: " + text);
        }
        return new AggregateId(
                Kind.valueOf(text.substring(0, slash).toUpperCase(Locale.ROOT)), text.substring(slash + 1));
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + "/" + key;
    }
}
