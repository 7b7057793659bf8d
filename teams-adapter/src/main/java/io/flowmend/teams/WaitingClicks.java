package io.flowmend.teams;

import com.fasterxml.jackson.databind.JsonNode;
import io.flowmend.channel.MessageRef;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * The clicks whose requests are kept open for a moment, so that the card they change can be Teams' answer. Every click on a
 * message gets the next card that is drawn there.
 */
final class WaitingClicks {

    private final Map<MessageRef, Set<Click>> waiting = new ConcurrentHashMap<>();

    /** One click that waits. */
    final class Click implements AutoCloseable {

        private final MessageRef message;
        private final CompletableFuture<Optional<JsonNode>> card = new CompletableFuture<>();

        private Click(MessageRef message) {
            this.message = message;
        }

        /** The card, as soon as there is one, or empty when the time is over. */
        Optional<JsonNode> await(Duration wait) {
            return card.completeOnTimeout(Optional.empty(), wait.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        }

        @Override
        public void close() {
            waiting.computeIfPresent(message, (same, clicks) -> {
                clicks.remove(this);
                return clicks.isEmpty() ? null : clicks;
            });
        }
    }

    /** From now on the click waits for the message's next card. */
    Click open(MessageRef message) {
        Click click = new Click(message);
        waiting.compute(message, (same, clicks) -> {
            Set<Click> all = clicks == null ? ConcurrentHashMap.newKeySet() : clicks;
            all.add(click);
            return all;
        });
        return click;
    }

    /** The message is about to look like this. */
    void show(MessageRef message, JsonNode card) {
        waiting.getOrDefault(message, Set.of()).forEach(click -> click.card.complete(Optional.of(card)));
    }
}
