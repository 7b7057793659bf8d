package io.flowmend.sandbox.teams;

/**
 * How one person's last press in one message went, as Teams shows it on the card; {@code note} is what Teams or the bot
 * says there, empty for nothing.
 */
public record TeamsPress(String conversation, String message, String action, String person, State state, String note) {

    /** Waiting for the bot, taken by it, or not taken. */
    public enum State {
        WAITING,
        TAKEN,
        FAILED
    }

    TeamsPress now(State reached, String says) {
        return new TeamsPress(conversation, message, action, person, reached, says);
    }

    /** Teams shows one state on a card, whichever of its buttons was pressed. */
    boolean sameCard(TeamsPress other) {
        return conversation.equals(other.conversation) && message.equals(other.message) && person.equals(other.person);
    }
}
