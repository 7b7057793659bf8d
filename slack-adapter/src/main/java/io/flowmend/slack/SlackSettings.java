package io.flowmend.slack;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;

/**
 * What the adapter needs to know, checked when built. {@code api} is the base of Slack's Web API and ends in a slash;
 * {@code answerWait} is how long a command's request stays open for its answer, {@code peopleKept} how long the language
 * and zone of a person are taken as known.
 */
public record SlackSettings(
        Secret botToken,
        Secret signingSecret,
        URI api,
        Duration answerWait,
        Duration peopleKept,
        Duration connectTimeout,
        Duration callTimeout) {

    /** Slack's Web API. Source: docs.slack.dev/apis/web-api. */
    public static final URI SLACK_API = URI.create("https://slack.com/api/");

    private static final Duration ANSWER_WAIT = Duration.ofSeconds(1);
    private static final Duration PEOPLE_KEPT = Duration.ofHours(1);
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(8);

    public SlackSettings {
        if (!botToken.value().startsWith("xoxb-")) {
            throw new IllegalArgumentException("the Slack bot token should begin with xoxb-");
        }
        Objects.requireNonNull(signingSecret);
        if (api.getScheme() == null
                || !api.getScheme().matches("https?")
                || api.getHost() == null
                || !api.getPath().endsWith("/")) {
            throw new IllegalArgumentException(
                    "Slack's API address should be an http or https address that ends in a slash, not: " + api);
        }
        if (answerWait.isNegative()
                || peopleKept.isNegative()
                || connectTimeout.isNegative()
                || callTimeout.isNegative()) {
            throw new IllegalArgumentException("Slack's waiting times should not be negative");
        }
    }

    /** The usual settings for a workspace's token and signing secret. */
    public static SlackSettings of(String botToken, String signingSecret) {
        return new SlackSettings(
                new Secret(botToken),
                new Secret(signingSecret),
                SLACK_API,
                ANSWER_WAIT,
                PEOPLE_KEPT,
                CONNECT_TIMEOUT,
                CALL_TIMEOUT);
    }

    /** The same settings with another base of the Web API. */
    public SlackSettings withApi(URI other) {
        return new SlackSettings(botToken, signingSecret, other, answerWait, peopleKept, connectTimeout, callTimeout);
    }

    /** The same settings with another time that a command's request stays open for its answer. */
    public SlackSettings withAnswerWait(Duration other) {
        return new SlackSettings(botToken, signingSecret, api, other, peopleKept, connectTimeout, callTimeout);
    }

    /** The same settings with another time that people are taken as known. */
    public SlackSettings withPeopleKept(Duration other) {
        return new SlackSettings(botToken, signingSecret, api, answerWait, other, connectTimeout, callTimeout);
    }

    /** The same settings with other time-outs of a call. */
    public SlackSettings withTimeouts(Duration connect, Duration call) {
        return new SlackSettings(botToken, signingSecret, api, answerWait, peopleKept, connect, call);
    }

    /** A text that is needed and never printed. */
    public record Secret(String value) {
        public Secret {
            if (value.isBlank()) {
                throw new IllegalArgumentException("a Slack secret should not be empty");
            }
        }

        @Override
        public String toString() {
            return "***";
        }
    }
}
