package io.flowmend.store;

import io.flowmend.channel.Place;

/** What is shown one after the other: everything in one room, its threads included, or in one direct message. */
public record Lane(String key) {

    /** The lane of what is shown in the place. */
    public static Lane of(Place place) {
        return new Lane(
                switch (place) {
                    case Place.Direct direct -> Key.of("direct", direct.person());
                    case Place.Room room -> Key.of("room", room.channel(), room.workspace(), room.id());
                });
    }
}
