package io.flowmend.channel;

import java.time.Instant;
import java.util.Objects;

/** One thing that a person did, as an adapter hands it in after checking that it really came from the platform. */
public record Inbound(EventId id, Place place, PersonRef person, Instant at, ReplyAddress reply, UserAction action) {

    public Inbound {
        Objects.requireNonNull(id);
        Objects.requireNonNull(place);
        Objects.requireNonNull(person);
        Objects.requireNonNull(at);
        Objects.requireNonNull(reply);
        Objects.requireNonNull(action);
    }
}
