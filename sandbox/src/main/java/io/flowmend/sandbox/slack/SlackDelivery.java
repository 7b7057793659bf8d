package io.flowmend.sandbox.slack;

import java.util.List;

/** All tries to deliver one thing to the app; none when nothing was to be sent, as for a message not meant for it. */
public record SlackDelivery(String id, List<SlackAttempt> attempts) {

    public SlackDelivery {
        attempts = List.copyOf(attempts);
    }

    static SlackDelivery nothing() {
        return new SlackDelivery("", List.of());
    }

    /** Whether the last try was acknowledged. */
    public boolean acknowledged() {
        return !attempts.isEmpty() && last().acknowledged();
    }

    /** The last try; there must be one. */
    public SlackAttempt last() {
        return attempts.get(attempts.size() - 1);
    }
}
