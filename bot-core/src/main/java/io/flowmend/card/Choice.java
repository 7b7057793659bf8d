package io.flowmend.card;

import java.net.URI;
import java.util.Objects;

/** A button or what is like one, in no language yet. */
public sealed interface Choice {

    /** What the button says. */
    Phrase label();

    /**
     * A button that tells the bot something: {@code action} of the aggregate {@code of}, as its card stood at
     * {@code revision}, or {@link #ANY_REVISION} where the button means the same at all times.
     */
    record Press(AggregateId of, long revision, String action, Phrase label, Emphasis emphasis) implements Choice {

        /** The revision of a button that never grows stale. */
        public static final long ANY_REVISION = 0;

        public Press {
            Objects.requireNonNull(of);
            Objects.requireNonNull(label);
            Objects.requireNonNull(emphasis);
            checkAction(action);
        }
    }

    /**
     * A list of the people there to pick one of, which comes back as {@link Press} does, with the person; where picking and
     * telling are two things, {@code confirm} is what tells.
     */
    record Pick(AggregateId of, long revision, String action, Phrase label, Phrase confirm) implements Choice {
        public Pick {
            Objects.requireNonNull(of);
            Objects.requireNonNull(label);
            Objects.requireNonNull(confirm);
            checkAction(action);
        }
    }

    /** A button that only opens an address; the bot hears nothing of it. */
    record Open(URI address, Phrase label) implements Choice {
        public Open {
            Objects.requireNonNull(address);
            Objects.requireNonNull(label);
        }
    }

    private static void checkAction(String action) {
        if (!action.matches("[a-z0-9-]{1,60}")) {
            throw new IllegalArgumentException("an action is 1 to 60 small letters, digits or '-', not: " + action);
        }
    }
}
