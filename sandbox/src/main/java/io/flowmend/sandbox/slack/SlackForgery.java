package io.flowmend.sandbox.slack;

import java.time.Duration;

/** How a request's signature is made; all but TRUE must be refused by the app. */
public enum SlackForgery {
    /** Signed with the app's secret, now. */
    TRUE(Duration.ZERO),
    /** Signed with another secret. */
    WRONG_SECRET(Duration.ZERO),
    /** No signature headers at all. */
    UNSIGNED(Duration.ZERO),
    /** Rightly signed, but older than the five minutes Slack advises to allow. */
    OLD(Duration.ofMinutes(-6)),
    /** Rightly signed, but from the future by more than those five minutes. */
    FUTURE(Duration.ofMinutes(6)),
    /** Rightly signed, then the body was changed. */
    BODY_CHANGED(Duration.ZERO);

    private final Duration shift;

    SlackForgery(Duration shift) {
        this.shift = shift;
    }

    Duration shift() {
        return shift;
    }
}
