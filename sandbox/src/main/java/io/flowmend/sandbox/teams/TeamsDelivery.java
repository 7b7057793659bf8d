package io.flowmend.sandbox.teams;

import java.util.List;

/** All tries to deliver one activity to the bot; none when nothing was to be sent, as for a message not meant for it. */
public record TeamsDelivery(String id, List<TeamsAttempt> attempts) {

    public TeamsDelivery {
        attempts = List.copyOf(attempts);
    }

    static TeamsDelivery nothing() {
        return new TeamsDelivery("", List.of());
    }

    /** Whether the last try was acknowledged. */
    public boolean acknowledged() {
        return !attempts.isEmpty() && last().acknowledged();
    }

    /** The last try; there must be one. */
    public TeamsAttempt last() {
        return attempts.get(attempts.size() - 1);
    }
}
