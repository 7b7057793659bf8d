package io.flowmend.incident;

import java.util.Objects;

/** What looking at a repair came to, as the person is told who asked for it. */
public sealed interface Finding {

    /** Every connection works again. */
    record Mended() implements Finding {}

    /** There is nothing to look at for such a cause; a first run will show. */
    record ByWord() implements Finding {}

    /** That connection still counts as broken; {@code says} is what the service says of it, redacted. */
    record StillBroken(String connection, String says) implements Finding {
        public StillBroken {
            Objects.requireNonNull(connection);
            Objects.requireNonNull(says);
        }
    }

    /** It could not be looked at now. */
    record Unseen(String why) implements Finding {
        public Unseen {
            Objects.requireNonNull(why);
        }
    }
}
