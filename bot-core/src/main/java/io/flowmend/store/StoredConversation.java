package io.flowmend.store;

import io.flowmend.conversation.Conversation;
import java.util.Objects;

/** A conversation and the count of its changes, by which a write notices that another came before. */
public record StoredConversation(Conversation conversation, long version) {

    /** The version of a conversation that is not stored yet. */
    public static final long NEW = 0;

    public StoredConversation {
        Objects.requireNonNull(conversation);
    }
}
