package io.flowmend.card;

import java.net.URI;
import java.util.Objects;

/** A finished button or what is like one. */
public sealed interface ReadyChoice {

    /** What the button says. */
    String label();

    /** A button that comes back as {@code action} of the aggregate {@code of}, shown at {@code revision}. */
    record Press(AggregateId of, long revision, String action, String label, Emphasis emphasis) implements ReadyChoice {
        public Press {
            Objects.requireNonNull(of);
            Objects.requireNonNull(action);
            Objects.requireNonNull(label);
            Objects.requireNonNull(emphasis);
        }
    }

    /** A list of the people there, which comes back as {@code action} with the one who was picked. */
    record Pick(AggregateId of, long revision, String action, String label, String confirm) implements ReadyChoice {
        public Pick {
            Objects.requireNonNull(of);
            Objects.requireNonNull(action);
            Objects.requireNonNull(label);
            Objects.requireNonNull(confirm);
        }
    }

    /** A button that only opens an address. */
    record Open(URI address, String label) implements ReadyChoice {
        public Open {
            Objects.requireNonNull(address);
            Objects.requireNonNull(label);
        }
    }
}
