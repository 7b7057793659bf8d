package io.flowmend.channel;

import java.util.Objects;

/** How a card came before the eyes of a person. */
public sealed interface Shown {

    /** As a message that stands and can be redrawn. */
    record Standing(MessageRef message) implements Shown {
        public Standing {
            Objects.requireNonNull(message);
        }
    }

    /** As an answer that only one person sees and that can never be changed. */
    record Privately() implements Shown {}
}
