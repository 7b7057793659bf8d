package io.flowmend.conversation;

import java.util.Objects;

/** What looking whether a repair took came to. */
public sealed interface CheckResult {

    /** It works again. */
    record Mended() implements CheckResult {}

    /** There is nothing to look at for such a cause; a first run will show. */
    record ByWord() implements CheckResult {}

    /** That connection still counts as broken; {@code says} is what the service says of it, redacted, or empty. */
    record StillBroken(String connection, String says) implements CheckResult {
        public StillBroken {
            Objects.requireNonNull(connection);
            Objects.requireNonNull(says);
        }
    }

    /** It could not be looked at now. */
    record Unseen(String why) implements CheckResult {
        public Unseen {
            Objects.requireNonNull(why);
        }
    }
}
