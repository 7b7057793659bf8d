package io.flowmend.sandbox.powerplatform;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/** One way in which the tenant's services can fail. */
public sealed interface PowerFault {

    /** Answers rightly, but late. */
    record Slow(Duration delay) implements PowerFault {}

    /** Does nothing and answers with this HTTP status and no body, such as 503. */
    record Down(int status) implements PowerFault {}

    /** Does nothing and answers with this status and error, such as 403. */
    record Refuse(int status, String code, String message) implements PowerFault {}

    /** Does nothing and answers with this status, 429 or 503, and this Retry-After in whole seconds; 0 leaves it out. */
    record Limited(int status, int retryAfterSeconds) implements PowerFault {}

    /** Does nothing and answers with this, whatever was asked. */
    record Answered(int status, JsonNode body) implements PowerFault {}

    /** Does nothing and sends the caller there, with this status such as 302. */
    record Moved(int status, String to) implements PowerFault {}

    /** Does nothing and closes the connection. */
    record Cut() implements PowerFault {}

    /** Takes effect, then closes the connection. */
    record AnswerLost() implements PowerFault {}

    /** Takes effect and never answers, until the caller gives up. */
    record NoAnswer() implements PowerFault {}
}
