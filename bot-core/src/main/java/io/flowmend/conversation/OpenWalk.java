package io.flowmend.conversation;

import io.flowmend.card.AggregateId;
import java.util.Objects;

/** A walk-through of the same person that waits to be gone on with: its playbook and the step it stands at. */
public record OpenWalk(AggregateId conversation, String playbook, int version, String step) {

    public OpenWalk {
        Objects.requireNonNull(conversation);
        Objects.requireNonNull(playbook);
        Objects.requireNonNull(step);
    }
}
