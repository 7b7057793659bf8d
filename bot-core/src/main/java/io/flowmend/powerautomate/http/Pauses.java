package io.flowmend.powerautomate.http;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Which services asked to be left alone, and until when: asking on makes them ask for longer. */
final class Pauses {

    /** What asks for longer is not believed. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private final InstantSource clock;
    private final Map<String, Instant> ends = new ConcurrentHashMap<>();

    Pauses(InstantSource clock) {
        this.clock = clock;
    }

    /** The service there is asked nothing for so long. */
    void begin(URI service, Duration asked) {
        Duration pause = asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
        Instant end = clock.instant().plus(pause);
        ends.merge(service.getAuthority(), end, (one, other) -> one.isAfter(other) ? one : other);
    }

    /** How much longer the service there is to be left alone; empty if it may be asked. */
    Optional<Duration> left(URI service) {
        Instant now = clock.instant();
        return Optional.ofNullable(ends.get(service.getAuthority()))
                .filter(end -> end.isAfter(now))
                .map(end -> Duration.between(now, end));
    }
}
