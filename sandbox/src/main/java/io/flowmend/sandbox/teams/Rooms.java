package io.flowmend.sandbox.teams;

import io.flowmend.sandbox.teams.TeamsConversation.Kind;

/** Finds the conversation that a call means, and refuses what the bot may not reach. */
final class Rooms {
    private final TeamsTenant tenant;

    Rooms(TeamsTenant tenant) {
        this.tenant = tenant;
    }

    TeamsConversation reach(ConversationId id) throws TeamsRefusal {
        if (!id.room().matches("(?s)(a:|19:).+")) {
            throw TeamsRefusal.because(TeamsError.BAD_CONVERSATION_ID);
        }
        TeamsConversation room = tenant.conversation(id.room())
                .orElseThrow(() -> TeamsRefusal.because(TeamsError.CONVERSATION_NOT_FOUND));
        boolean threadIsThere = id.thread().isEmpty()
                || (room.kind() == Kind.CHANNEL
                        && (tenant.message(room.id(), id.thread()).isPresent() || tenant.isDeleted(id.thread())));
        if (!threadIsThere) {
            throw TeamsRefusal.because(TeamsError.CONVERSATION_NOT_FOUND);
        }
        if (!room.hasBot()) {
            throw TeamsRefusal.because(TeamsError.NOT_IN_ROSTER);
        }
        if (room.blocked()) {
            throw TeamsRefusal.because(TeamsError.BLOCKED_BY_USER);
        }
        return room;
    }

    /** A message of the bot's in a conversation. */
    TeamsMessage own(TeamsConversation room, String id) throws TeamsRefusal {
        if (tenant.isDeleted(id)) {
            throw TeamsRefusal.because(TeamsError.DELETED);
        }
        TeamsMessage message =
                tenant.message(room.id(), id).orElseThrow(() -> TeamsRefusal.because(TeamsError.ACTIVITY_NOT_FOUND));
        if (!message.author().equals(tenant.bot().id())) {
            // What Teams says to that is not on record.
            throw TeamsRefusal.because(TeamsError.DELETED);
        }
        return message;
    }
}
