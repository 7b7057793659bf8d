package io.flowmend.store.jdbc;

import com.fasterxml.jackson.databind.JsonNode;
import io.flowmend.card.AggregateId;
import io.flowmend.channel.PersonRef;
import io.flowmend.conversation.Conversation;
import io.flowmend.store.Conversations;
import io.flowmend.store.Key;
import io.flowmend.store.StoredConversation;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The conversations as a table: the state as JSON, and columns for what is asked for. */
final class JdbcConversations implements Conversations {

    private final Handle handle;
    private final StoredJson json;

    JdbcConversations(Handle handle, StoredJson json) {
        this.handle = handle;
        this.json = json;
    }

    @Override
    public Optional<StoredConversation> find(AggregateId id) {
        return handle.createQuery("SELECT state, version FROM conversations WHERE id = ?")
                .bind(0, id.toString())
                .map((row, context) -> new StoredConversation(
                        json.read(row.getString("state"), Conversation.class), row.getLong("version")))
                .findOne();
    }

    @Override
    public void save(Conversation conversation, long version) {
        JsonNode state = json.tree(conversation);
        int changed =
                version == StoredConversation.NEW ? insert(conversation, state) : update(conversation, state, version);
        if (changed != 1) {
            throw new IllegalStateException(conversation.id() + " is not stored in version " + version);
        }
    }

    private int insert(Conversation conversation, JsonNode state) {
        return handle.createUpdate("INSERT INTO conversations (id, person, stage, touched, revision, version, state)"
                        + " VALUES (:id, :person, :stage, :touched, :revision, 1, :state) ON CONFLICT (id) DO NOTHING")
                .bind("id", conversation.id().toString())
                .bind("person", Key.of(conversation.person()))
                .bind("stage", StoredJson.kindOf(state.path("stage")))
                .bind("touched", conversation.touched().toEpochMilli())
                .bind("revision", conversation.revision())
                .bind("state", state.toString())
                .execute();
    }

    private int update(Conversation conversation, JsonNode state, long version) {
        return handle.createUpdate("UPDATE conversations SET stage = :stage, touched = :touched, revision = :revision,"
                        + " version = version + 1, state = :state WHERE id = :id AND version = :version")
                .bind("id", conversation.id().toString())
                .bind("version", version)
                .bind("stage", StoredJson.kindOf(state.path("stage")))
                .bind("touched", conversation.touched().toEpochMilli())
                .bind("revision", conversation.revision())
                .bind("state", keepingUnknown(conversation.id(), state).toString())
                .execute();
    }

    private JsonNode keepingUnknown(AggregateId id, JsonNode state) {
        return handle.createQuery("SELECT state FROM conversations WHERE id = ?")
                .bind(0, id.toString())
                .mapTo(String.class)
                .findOne()
                .map(json::tree)
                .map(stored -> UnknownFields.keep(stored, json.tree(json.read(stored, Conversation.class)), state))
                .orElse(state);
    }

    @Override
    public List<Conversation> walking(PersonRef person, int most) {
        return list(handle.createQuery("SELECT state FROM conversations WHERE person = :person"
                        + " AND stage = 'walking' ORDER BY touched DESC, id LIMIT :most")
                .bind("person", Key.of(person))
                .bind("most", most));
    }

    @Override
    public List<Conversation> open(PersonRef person, int most) {
        return list(handle.createQuery("SELECT state FROM conversations WHERE person = :person"
                        + " AND stage NOT IN ('finished', 'cancelled') ORDER BY touched DESC, id LIMIT :most")
                .bind("person", Key.of(person))
                .bind("most", most));
    }

    private List<Conversation> list(Query query) {
        return query.map((row, context) -> json.read(row.getString("state"), Conversation.class))
                .list();
    }
}
