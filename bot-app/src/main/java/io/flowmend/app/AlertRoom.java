package io.flowmend.app;

import io.flowmend.channel.PersonRef;
import io.flowmend.channel.Place;
import io.flowmend.channel.Profile;
import java.util.Objects;

/** A room in which failures are told, and the language and zone in which they are told there. */
record AlertRoom(Place.Room place, Profile profile) {

    AlertRoom {
        Objects.requireNonNull(place);
        Objects.requireNonNull(profile);
    }

    /** The room as a reader, by its own id. */
    PersonRef reader() {
        return new PersonRef(place.channel(), place.workspace(), place.id());
    }
}
