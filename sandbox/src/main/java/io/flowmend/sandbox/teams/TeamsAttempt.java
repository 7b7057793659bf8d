package io.flowmend.sandbox.teams;

/** One try to reach the bot: what it answered, or status 0 and a word for why there was no answer. */
public record TeamsAttempt(int retryNumber, int status, String contentType, String body, String failure) {

    /** Whether the bot acknowledged it. */
    public boolean acknowledged() {
        return status >= 200 && status < 300;
    }

    static TeamsAttempt unanswered(int retryNumber, String failure) {
        return new TeamsAttempt(retryNumber, 0, "", "", failure);
    }
}
