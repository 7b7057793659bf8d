package io.flowmend.runtime;

import io.flowmend.channel.Place;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** Where failures are told, and in which environments they are looked for, how often. */
public record Alerting(List<Place.Room> rooms, Watched watched, Duration polling) {

    /** Nowhere, and nothing is looked for. */
    public static final Alerting OFF = new Alerting(List.of(), new Watched.Nowhere(), Duration.ofMinutes(1));

    public Alerting {
        rooms = List.copyOf(rooms);
        Objects.requireNonNull(watched);
        Objects.requireNonNull(polling);
    }
}
