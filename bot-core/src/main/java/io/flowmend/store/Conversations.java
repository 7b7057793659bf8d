package io.flowmend.store;

import io.flowmend.card.AggregateId;
import io.flowmend.channel.PersonRef;
import io.flowmend.conversation.Conversation;
import java.util.List;
import java.util.Optional;

/** The conversations as they are now. */
public interface Conversations {

    /** The conversation, with the version that {@link #save} asks for. */
    Optional<StoredConversation> find(AggregateId id);

    /**
     * Stores the conversation in place of that version; {@link StoredConversation#NEW} stores it for the first time. Fields
     * of the stored form that this version of Flowmend does not know are kept. Throws IllegalStateException if another
     * version is stored.
     */
    void save(Conversation conversation, long version);

    /** The person's conversations that are on the way through a playbook, the latest touched first. */
    List<Conversation> walking(PersonRef person, int most);

    /** The person's conversations that are neither finished nor cancelled, the latest touched first. */
    List<Conversation> open(PersonRef person, int most);
}
