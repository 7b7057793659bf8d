package io.flowmend.sandbox.slack;

/** How one person's last press of one button went, as Slack shows it on the button itself. */
public record SlackPress(
        String channel, String ts, String blockId, String actionId, String person, State state, String problem) {

    /** Waiting for the app, taken by it, or marked with Slack's warning sign. */
    public enum State {
        WAITING,
        TAKEN,
        FAILED
    }

    SlackPress now(State reached, String why) {
        return new SlackPress(channel, ts, blockId, actionId, person, reached, why);
    }

    boolean sameButton(SlackPress other) {
        return channel.equals(other.channel)
                && ts.equals(other.ts)
                && blockId.equals(other.blockId)
                && actionId.equals(other.actionId)
                && person.equals(other.person);
    }
}
