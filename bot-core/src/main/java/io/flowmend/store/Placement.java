package io.flowmend.store;

import io.flowmend.card.AggregateId;
import io.flowmend.channel.MessageRef;
import io.flowmend.channel.Place;
import java.util.Objects;

/**
 * One copy of a card: where it stands, as which message, the digest of what it shows, and whether it is the newest of its
 * card in that place.
 */
public record Placement(AggregateId aggregate, Place place, MessageRef message, String shown, boolean live) {

    public Placement {
        Objects.requireNonNull(aggregate);
        Objects.requireNonNull(place);
        Objects.requireNonNull(message);
        Objects.requireNonNull(shown);
    }

    /** The same copy, showing something else. */
    public Placement showing(String digest) {
        return new Placement(aggregate, place, message, digest, live);
    }

    /** The same copy, now that a newer one stands in its place. */
    public Placement superseded() {
        return new Placement(aggregate, place, message, shown, false);
    }
}
