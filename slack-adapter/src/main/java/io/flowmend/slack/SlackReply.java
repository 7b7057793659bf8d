package io.flowmend.slack;

import io.flowmend.channel.EventId;
import io.flowmend.channel.ReplyAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Where the private answer to one command or click goes: to the request that still waits for it, or to Slack's {@code
 * response_url} (empty where Slack gave none). As a text: {@code EVENT-ID SECONDS RESPONSE_URL}.
 */
record SlackReply(EventId event, Instant givenAt, String responseUrl) {

    /** How long a response_url works. Source: docs.slack.dev/interactivity/handling-user-interaction. */
    private static final Duration LIFE = Duration.ofMinutes(30);

    SlackReply {
        Objects.requireNonNull(event);
        Objects.requireNonNull(givenAt);
        Objects.requireNonNull(responseUrl);
    }

    /** The address as the rest of the bot keeps it. */
    ReplyAddress address() {
        return new ReplyAddress(event.value() + " " + givenAt.getEpochSecond() + " " + responseUrl);
    }

    /** Reads what {@link #address} wrote; empty for no address or a damaged one. */
    static Optional<SlackReply> read(ReplyAddress address) {
        String[] parts = address.value().split(" ", 3);
        if (parts.length != 3 || !parts[0].matches("\\S{1,200}") || !parts[1].matches("[0-9]{1,11}")) {
            return Optional.empty();
        }
        return Optional.of(
                new SlackReply(new EventId(parts[0]), Instant.ofEpochSecond(Long.parseLong(parts[1])), parts[2]));
    }

    /** Whether Slack still takes an answer at the response_url; how often it was used only Slack knows. */
    boolean isOpen(Instant now) {
        return !responseUrl.isEmpty() && now.isBefore(givenAt.plus(LIFE));
    }

    @Override
    public String toString() {
        return "SlackReply[" + event.value() + "]";
    }
}
