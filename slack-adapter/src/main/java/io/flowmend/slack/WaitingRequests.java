package io.flowmend.slack;

import io.flowmend.channel.EventId;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;

/**
 * The requests that are kept open for a moment, so that the answer can go out as Slack's response to them. Every request
 * gets at most one answer, and whoever offers one learns whether it was taken.
 */
final class WaitingRequests {

    private static final String NO_ANSWER = "";

    private final ConcurrentMap<EventId, CompletableFuture<String>> waiting = new ConcurrentHashMap<>();

    /** From now on an answer to this event can be taken. */
    void open(EventId event) {
        waiting.put(event, new CompletableFuture<>());
    }

    /** The answer, as soon as there is one, or empty when the time is over; later answers are not taken. */
    Optional<String> close(EventId event, Duration wait) {
        CompletableFuture<String> answer = waiting.getOrDefault(event, CompletableFuture.completedFuture(NO_ANSWER));
        try {
            // The future is completed by one of both, so no answer is taken after the time is over.
            String body = answer.completeOnTimeout(NO_ANSWER, Math.max(0, wait.toMillis()), TimeUnit.MILLISECONDS)
                    .join();
            return body.equals(NO_ANSWER) ? Optional.empty() : Optional.of(body);
        } finally {
            waiting.remove(event, answer);
        }
    }

    /** Whether the body goes out as the response to this event's request. */
    boolean answer(EventId event, String body) {
        CompletableFuture<String> answer = waiting.get(event);
        return answer != null && answer.complete(body);
    }
}
