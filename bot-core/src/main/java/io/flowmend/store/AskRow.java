package io.flowmend.store;

import java.time.Instant;
import java.util.Objects;

/**
 * One thing that is still to be asked, not before {@code due}. {@code attempts} counts those that brought no answer;
 * {@code sent} says that a request which must not be repeated may have gone out.
 */
public record AskRow(String id, Ask ask, Instant created, Instant due, int attempts, boolean sent) {

    public AskRow {
        Objects.requireNonNull(id);
        Objects.requireNonNull(ask);
        Objects.requireNonNull(created);
        Objects.requireNonNull(due);
    }

    /** Something new to be asked at that time. */
    public static AskRow first(String id, Ask ask, Instant now, Instant due) {
        return new AskRow(id, ask, now, due, 0, false);
    }
}
