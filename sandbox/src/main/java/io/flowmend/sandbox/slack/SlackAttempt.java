package io.flowmend.sandbox.slack;

/** One try to reach the app: what it answered, or status 0 and Slack's word for why there was no answer. */
public record SlackAttempt(
        int retryNumber, int status, String contentType, String body, String failure, boolean retryRefused) {

    /** Whether the app acknowledged it. */
    public boolean acknowledged() {
        return status >= 200 && status < 300;
    }

    static SlackAttempt unanswered(int retryNumber, String failure) {
        return new SlackAttempt(retryNumber, 0, "", "", failure, false);
    }
}
