package io.flowmend.slack;

import io.flowmend.channel.SendResult;
import io.flowmend.channel.Shown;
import io.flowmend.slack.SlackClient.Outcome;
import java.time.Duration;
import java.util.function.Function;

/** What came of a call, in the bot's own words. */
final class SlackResults {

    /** When to try again what Slack gave no time for. */
    static final Duration SOON = Duration.ofSeconds(5);

    private SlackResults() {}

    /** The result of a call named {@code name}; {@code shown} reads from Slack's answer where the card stands. */
    static <T> SendResult of(String name, Outcome<T> outcome, Function<T, Shown> shown) {
        return switch (outcome) {
            case Outcome.Done<T> done -> new SendResult.Delivered(shown.apply(done.response()));
            case Outcome.Denied<T> denied ->
                new SendResult.Refused(SlackErrors.refusal(denied.error()), name + ": " + denied.error());
            case Outcome.Later<T> later -> new SendResult.TryLater(later.delay(), later.detail());
            case Outcome.Unknown<T> unknown -> new SendResult.Unsure(unknown.detail());
        };
    }
}
