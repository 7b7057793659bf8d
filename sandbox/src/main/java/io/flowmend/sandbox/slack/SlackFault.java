package io.flowmend.sandbox.slack;

import java.time.Duration;

/** One way in which Slack's Web API can fail. */
public sealed interface SlackFault {

    /** Answers rightly, but late. */
    record Slow(Duration delay) implements SlackFault {}

    /** Does nothing and answers with this HTTP status, such as 503. */
    record Down(int status) implements SlackFault {}

    /** Does nothing and closes the connection. */
    record Cut() implements SlackFault {}

    /** Takes effect, then closes the connection: what a caller sees as a time-out after the deed. */
    record AnswerLost() implements SlackFault {}

    /** Does nothing and answers 429 with this Retry-After, in whole seconds. */
    record Limited(int retryAfterSeconds) implements SlackFault {}

    /** Does nothing and answers ok:false with this error. */
    record Refuse(String error) implements SlackFault {}
}
