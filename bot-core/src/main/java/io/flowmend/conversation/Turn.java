package io.flowmend.conversation;

import java.util.List;
import java.util.Objects;

/** The answer of the engine: the conversation as it is next, what to do, and why in a few words for the log. */
public record Turn(Conversation next, List<Effect> effects, String reason) {

    public Turn {
        Objects.requireNonNull(next);
        effects = List.copyOf(effects);
        Objects.requireNonNull(reason);
    }
}
