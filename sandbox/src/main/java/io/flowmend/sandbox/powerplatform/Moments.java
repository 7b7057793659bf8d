package io.flowmend.sandbox.powerplatform;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as the service spells them, with seven digits of a second; and the names of runs, which are made of them. */
final class Moments {
    private static final DateTimeFormatter SEVEN_DIGITS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** As the messages of connections spell it. */
    private static final DateTimeFormatter AMERICAN =
            DateTimeFormatter.ofPattern("M/d/uuuu h:mm:ss a", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final long SECONDS_FROM_YEAR_ONE = 62_135_596_800L;

    private Moments() {}

    static String text(Instant time) {
        return SEVEN_DIGITS.format(time);
    }

    static String american(Instant time) {
        return AMERICAN.format(time);
    }

    /** Counts down, so that a newer run sorts before an older one. */
    static String runName(Instant start, long number) {
        long ticks = (start.getEpochSecond() + SECONDS_FROM_YEAR_ONE) * 10_000_000L + start.getNano() / 100;
        return String.format(
                Locale.ROOT,
                "%020d%09dCU%02d",
                Long.MAX_VALUE - ticks,
                999_999_999L - number % 1_000_000_000L,
                number % 100);
    }
}
