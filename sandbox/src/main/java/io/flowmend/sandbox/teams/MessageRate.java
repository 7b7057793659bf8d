package io.flowmend.sandbox.teams;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts what one bot sends into one thread. Source: learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit,
 * "Per bot per thread limit"; the page counts no edits, they are counted here like new messages.
 */
final class MessageRate {
    private static final List<Window> WINDOWS = List.of(
            new Window(7, Duration.ofSeconds(1)),
            new Window(8, Duration.ofSeconds(2)),
            new Window(60, Duration.ofSeconds(30)),
            new Window(1_800, Duration.ofHours(1)));

    private final InstantSource clock;
    private final Map<String, Deque<Instant>> sent = new HashMap<>();

    MessageRate(InstantSource clock) {
        this.clock = clock;
    }

    private record Window(int most, Duration length) {}

    /** Takes a message if there is room; otherwise the whole seconds until there is, at least 1. */
    synchronized int secondsToWait(String thread) {
        Instant now = clock.instant();
        Deque<Instant> times = sent.computeIfAbsent(thread, key -> new ArrayDeque<>());
        Duration longest = WINDOWS.get(WINDOWS.size() - 1).length();
        while (!times.isEmpty() && !times.getFirst().plus(longest).isAfter(now)) {
            times.removeFirst();
        }
        Instant free = now;
        for (Window window : WINDOWS) {
            if (times.size() >= window.most()) {
                Instant decisive = times.stream()
                        .skip(times.size() - (long) window.most())
                        .findFirst()
                        .orElseThrow();
                Instant until = decisive.plus(window.length());
                free = until.isAfter(free) ? until : free;
            }
        }
        if (free.isAfter(now)) {
            return (int) Math.max(1, Duration.between(now, free).plusMillis(999).toSeconds());
        }
        times.addLast(now);
        return 0;
    }
}
