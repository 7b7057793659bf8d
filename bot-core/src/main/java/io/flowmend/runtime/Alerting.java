package io.flowmend.runtime;

import io.flowmend.channel.Place;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** Where failures are told, and in which environments they are looked for, how often. */
public record Alerting(List<Place.Room> rooms, List<String> environments, Duration polling) {

    /** Nowhere, and nothing is looked for. */
    public static final Alerting OFF = new Alerting(List.of(), List.of(), Duration.ofMinutes(1));

    public Alerting {
        rooms = List.copyOf(rooms);
        environments = List.copyOf(environments);
        Objects.requireNonNull(polling);
    }
}
