package io.flowmend.sandbox.teams;

/** One visible change in the tenant, in the order in which the changes happened. */
public sealed interface TeamsChange {

    /** A message appeared. */
    record Posted(TeamsMessage message) implements TeamsChange {}

    /** A message was replaced in place, for everybody or for the one who pressed. */
    record Edited(TeamsMessage message) implements TeamsChange {}

    /** A message is gone. */
    record Deleted(TeamsMessage message) implements TeamsChange {}

    /** A button shows another state. */
    record Pressed(TeamsPress press) implements TeamsChange {}

    /** The bot shows that it is typing; it ends with its next message, or after a few seconds. */
    record Typing(String conversation, String thread) implements TeamsChange {}

    /** A conversation is new, or has or has not the bot in it. */
    record ConversationChanged(TeamsConversation conversation) implements TeamsChange {}

    /** A person has another profile. */
    record PersonChanged(TeamsPerson person) implements TeamsChange {}

    /** Everything said is gone. */
    record Cleared() implements TeamsChange {}
}
