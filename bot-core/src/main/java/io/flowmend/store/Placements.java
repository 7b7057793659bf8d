package io.flowmend.store;

import io.flowmend.card.AggregateId;
import io.flowmend.channel.MessageRef;
import java.util.List;
import java.util.Optional;

/** Every copy of every card that stands on a platform. */
public interface Placements {

    /** The copy that this message is. */
    Optional<Placement> find(MessageRef message);

    /** The copies of one card of which no newer stands in the same place. */
    List<Placement> live(AggregateId aggregate);

    /** Stores the copy, in place of what was known of its message. */
    void put(Placement placement);

    /** Forgets the copy, because its message is gone. */
    void drop(MessageRef message);
}
