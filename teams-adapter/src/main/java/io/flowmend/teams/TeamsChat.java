package io.flowmend.teams;

import io.flowmend.channel.MessageRef;
import io.flowmend.channel.PersonRef;
import io.flowmend.channel.Place;
import java.util.Objects;

/**
 * A conversation of Teams: a chat, or a channel's thread, whose id Teams writes as {@code ROOM;messageid=THREAD}. {@code
 * thread} is empty for all else.
 */
record TeamsChat(String tenant, String room, String thread, Kind kind) {

    /** The conversation types of the Bot Framework. */
    enum Kind {
        PERSONAL,
        GROUP,
        CHANNEL
    }

    private static final String THREAD_MARK = ";messageid=";

    TeamsChat {
        Objects.requireNonNull(tenant);
        Objects.requireNonNull(room);
        Objects.requireNonNull(thread);
        Objects.requireNonNull(kind);
    }

    /** The chat of a conversation id as Teams writes it. */
    static TeamsChat of(String tenant, String conversationId, Kind kind) {
        int mark = conversationId.indexOf(THREAD_MARK);
        return mark < 0
                ? new TeamsChat(tenant, conversationId, "", kind)
                : new TeamsChat(
                        tenant,
                        conversationId.substring(0, mark),
                        conversationId.substring(mark + THREAD_MARK.length()),
                        kind);
    }

    /** The conversation id as Teams writes it. */
    String conversationId() {
        return thread.isEmpty() ? room : room + THREAD_MARK + thread;
    }

    /** Where this is for the rest of the bot, seen by that person. */
    Place place(PersonRef person) {
        return switch (kind) {
            case PERSONAL -> new Place.Direct(person);
            case GROUP, CHANNEL -> new Place.Room(TeamsDecoder.CHANNEL, tenant, room, thread);
        };
    }

    /** A message that stands here; one that begins a channel's thread is named by that thread, as its clicks are. */
    MessageRef message(String id) {
        TeamsChat where = kind == Kind.CHANNEL && thread.isEmpty() ? new TeamsChat(tenant, room, id, kind) : this;
        return new MessageRef(TeamsDecoder.CHANNEL, tenant, where.conversationId(), id);
    }
}
