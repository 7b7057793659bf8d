package io.flowmend.store;

import io.flowmend.channel.MessageRef;
import io.flowmend.channel.PersonRef;
import io.flowmend.channel.Place;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Several ids joined into one text that no other ids give, to look things up by; never read back. */
public final class Key {

    private Key() {}

    /** The key of a person. */
    public static String of(PersonRef person) {
        return of(person.channel(), person.workspace(), person.id());
    }

    /** The key of a message. */
    public static String of(MessageRef message) {
        return of(message.channel(), message.workspace(), message.room(), message.id());
    }

    /** The key of a place. */
    public static String of(Place place) {
        return switch (place) {
            case Place.Direct direct -> of("direct", direct.person());
            case Place.Room room -> of("room", room.channel(), room.workspace(), room.id(), room.thread());
        };
    }

    static String of(String kind, PersonRef person) {
        return of(kind, person.channel(), person.workspace(), person.id());
    }

    static String of(String... parts) {
        return Arrays.stream(parts)
                .map(part -> part.replace("%", "%25").replace("/", "%2F"))
                .collect(Collectors.joining("/"));
    }
}
