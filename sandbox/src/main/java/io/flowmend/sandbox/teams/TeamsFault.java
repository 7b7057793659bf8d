package io.flowmend.sandbox.teams;

import java.time.Duration;

/** One way in which Microsoft's services can fail. */
public sealed interface TeamsFault {

    /** Answers rightly, but late. */
    record Slow(Duration delay) implements TeamsFault {}

    /** Does nothing and answers with this HTTP status and no body, such as 502. */
    record Down(int status) implements TeamsFault {}

    /** Does nothing and closes the connection. */
    record Cut() implements TeamsFault {}

    /** Takes effect, then closes the connection: what a caller sees as a time-out after the deed. */
    record AnswerLost() implements TeamsFault {}

    /** Does nothing and answers 429 with this Retry-After, in whole seconds; 0 leaves the header out. */
    record Limited(int retryAfterSeconds) implements TeamsFault {}

    /** Does nothing and answers with this error. */
    record Refuse(TeamsError error) implements TeamsFault {}
}
