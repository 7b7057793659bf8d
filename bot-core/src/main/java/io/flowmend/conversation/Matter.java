package io.flowmend.conversation;

import io.flowmend.card.AggregateId;
import java.util.Objects;

/** Where the failure that a conversation is about was met with. */
public sealed interface Matter {

    /** The person brought it. */
    record Pasted() implements Matter {}

    /** It is an incident, which can be asked whether the repair took. */
    record OfIncident(AggregateId incident) implements Matter {

        public OfIncident {
            Objects.requireNonNull(incident);
        }
    }
}
