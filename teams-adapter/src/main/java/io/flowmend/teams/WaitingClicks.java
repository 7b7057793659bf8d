package io.flowmend.teams;

import com.fasterxml.jackson.databind.JsonNode;
import io.flowmend.channel.MessageRef;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The clicks whose requests are kept open for a moment, so that the card they change can be Teams' answer. Every click on a
 * message gets the next card that is drawn there.
 */
final class WaitingClicks {

    private final Later later;
    private final Map<MessageRef, Set<Click>> waiting = new ConcurrentHashMap<>();

    WaitingClicks(Later later) {
        this.later = later;
    }

    /** One click that waits. */
    final class Click implements AutoCloseable {

        private final MessageRef message;
        private final CompletableFuture<Optional<JsonNode>> card = new CompletableFuture<>();

        private Click(MessageRef message) {
            this.message = message;
        }

        /** The card, as soon as there is one, or empty when there will be none or the time is over. */
        Optional<JsonNode> await() {
            return card.join();
        }

        @Override
        public void close() {
            waiting.computeIfPresent(message, (same, clicks) -> {
                clicks.remove(this);
                return clicks.isEmpty() ? null : clicks;
            });
        }
    }

    /** From now on, and so long at most, the click waits for the message's next card. */
    Click open(MessageRef message, Duration longest) {
        Click click = new Click(message);
        later.run(longest, () -> click.card.complete(Optional.empty()));
        waiting.compute(message, (same, clicks) -> {
            Set<Click> all = clicks == null ? ConcurrentHashMap.newKeySet() : clicks;
            all.add(click);
            return all;
        });
        return click;
    }

    /** The message is about to look like this. */
    void show(MessageRef message, JsonNode card) {
        complete(message, Optional.of(card));
    }

    /** The message stays as it is. */
    void release(MessageRef message) {
        complete(message, Optional.empty());
    }

    private void complete(MessageRef message, Optional<JsonNode> card) {
        waiting.getOrDefault(message, Set.of()).forEach(click -> click.card.complete(card));
    }
}
