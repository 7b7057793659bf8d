package io.flowmend.diagnosis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * All causes that are known, each under its own name, and the words by which statuses are told from other numbers and what
 * happened from what is denied.
 */
public final class Causes {

    private final Map<CauseId, Cause> causes;
    private final StatusWords statusWords;
    private final Denials denials;

    public Causes(List<Cause> causes, StatusWords statusWords, Denials denials) {
        Map<CauseId, Cause> byId = new LinkedHashMap<>();
        for (Cause cause : causes) {
            if (byId.put(cause.id(), cause) != null) {
                throw new IllegalArgumentException("two causes are named " + cause.id());
            }
        }
        this.causes = byId;
        this.statusWords = Objects.requireNonNull(statusWords);
        this.denials = Objects.requireNonNull(denials);
        find(CauseId.UNKNOWN);
        find(CauseId.NOT_A_FAILURE);
    }

    /** The cause of that name; throws IllegalArgumentException if none is known. */
    public Cause find(CauseId id) {
        return Optional.ofNullable(causes.get(id))
                .orElseThrow(() -> new IllegalArgumentException("no cause is named " + id));
    }

    /** Whether a cause of that name is known. */
    public boolean knows(CauseId id) {
        return causes.containsKey(id);
    }

    /** All of them, in the order in which they were read. */
    public List<Cause> all() {
        return List.copyOf(causes.values());
    }

    StatusWords statusWords() {
        return statusWords;
    }

    Denials denials() {
        return denials;
    }
}
