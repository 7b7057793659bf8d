package io.flowmend.sandbox.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.sandbox.teams.TeamsConversation.Kind;
import io.flowmend.sandbox.wire.Json;

/** Messages sent, changed and deleted by the bot. */
final class ConversationCalls {
    private final TeamsTenant tenant;
    private final Rooms rooms;
    private final MessageRate rate;
    private final boolean throttling;

    ConversationCalls(TeamsTenant tenant, TeamsRules rules) {
        this.tenant = tenant;
        this.rooms = new Rooms(tenant);
        this.rate = new MessageRate(tenant::now);
        this.throttling = rules.throttling();
    }

    TeamsAnswer send(TeamsRequest request) throws TeamsRefusal {
        ConversationId id = ConversationId.parse(request.part(2));
        count(id);
        TeamsConversation room = rooms.reach(id);
        ObjectNode activity = ActivityCheck.read(request);
        String thread = id.thread().isEmpty() ? repliedThread(room, request.part(4)) : id.thread();
        return TeamsAnswer.of(201, Json.object().put("id", place(room, thread, activity)));
    }

    TeamsAnswer update(TeamsRequest request) throws TeamsRefusal {
        ConversationId id = ConversationId.parse(request.part(2));
        count(id);
        TeamsConversation room = rooms.reach(id);
        ObjectNode activity = ActivityCheck.read(request);
        TeamsMessage message = rooms.own(room, request.part(4));
        tenant.edit(room.id(), message.id(), activity);
        return TeamsAnswer.of(200, Json.object().put("id", message.id()));
    }

    TeamsAnswer delete(TeamsRequest request) throws TeamsRefusal {
        TeamsConversation room = rooms.reach(ConversationId.parse(request.part(2)));
        TeamsMessage message = rooms.own(room, request.part(4));
        tenant.delete(room.id(), message.id());
        return TeamsAnswer.empty(200);
    }

    /** Puts the activity into the conversation; its id is the answer. */
    String place(TeamsConversation room, String thread, ObjectNode activity) {
        if (activity.path("type").asText().equals("typing")) {
            tenant.typing(room.id(), thread);
            return tenant.nextId();
        }
        return tenant.post(room.id(), thread, tenant.bot().id(), activity).id();
    }

    private String repliedThread(TeamsConversation room, String replyTo) {
        return room.kind() == Kind.CHANNEL
                ? tenant.message(room.id(), replyTo).map(TeamsMessage::thread).orElse("")
                : "";
    }

    private void count(ConversationId id) throws TeamsRefusal {
        int wait = throttling ? rate.secondsToWait(id.toString()) : 0;
        if (wait > 0) {
            throw TeamsRefusal.throttled(wait);
        }
    }
}
