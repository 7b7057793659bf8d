package io.flowmend.sandbox.slack;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** Counts posts: one a second to a conversation, and a burst above it (docs.slack.dev/apis/web-api/rate-limits). */
final class PostRate {
    private static final Duration PER_POST = Duration.ofSeconds(1);

    private final InstantSource clock;
    private final int burst;
    private final Map<String, Instant> paidUntil = new HashMap<>();

    PostRate(InstantSource clock, int burst) {
        this.clock = clock;
        this.burst = burst;
    }

    /** Takes a post if there is room; otherwise the whole seconds until there is, at least 1. */
    synchronized int secondsToWait(String channel) {
        Instant now = clock.instant();
        Instant paid = paidUntil.getOrDefault(channel, now);
        Instant from = paid.isBefore(now) ? now : paid;
        Duration ahead = Duration.between(now, from);
        if (ahead.compareTo(PER_POST.multipliedBy(burst - 1L)) > 0) {
            Duration over = ahead.minus(PER_POST.multipliedBy(burst - 1L));
            return (int) Math.max(1, over.plusMillis(999).toSeconds());
        }
        paidUntil.put(channel, from.plus(PER_POST));
        return 0;
    }
}
