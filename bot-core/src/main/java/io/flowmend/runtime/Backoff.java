package io.flowmend.runtime;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before the next attempt: twice as long each time, never less than the platform asks for. */
final class Backoff {

    static final Duration SHORTEST = Duration.ofSeconds(1);

    static final Duration LONGEST = Duration.ofMinutes(5);

    /** Up to a fifth more, so that what failed together does not come again together. */
    private static final double JITTER = 0.2;

    /** From here on it is the longest anyway, and the doubling would run over. */
    private static final int MOST_DOUBLINGS = 10;

    private final RandomGenerator random;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    /** The wait after {@code attempts} failed ones, this one included, where the platform asks for {@code asked}. */
    Duration after(int attempts, Duration asked) {
        Duration doubled = SHORTEST.multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
        Duration own = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        Duration least = own.compareTo(asked) > 0 ? own : asked;
        return least.plusMillis((long) (least.toMillis() * JITTER * random.nextDouble()));
    }
}
