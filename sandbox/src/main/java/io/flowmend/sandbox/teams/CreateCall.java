package io.flowmend.sandbox.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.sandbox.wire.Json;
import java.util.function.Supplier;

/**
 * Conversations opened by the bot: the chat with one person, or a thread in a channel. Source:
 * learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages.
 */
final class CreateCall {
    private final TeamsTenant tenant;
    private final Rooms rooms;
    private final ConversationCalls conversations;
    private final Supplier<String> serviceUrl;

    CreateCall(TeamsTenant tenant, ConversationCalls conversations, Supplier<String> serviceUrl) {
        this.tenant = tenant;
        this.rooms = new Rooms(tenant);
        this.conversations = conversations;
        this.serviceUrl = serviceUrl;
    }

    TeamsAnswer create(TeamsRequest request) throws TeamsRefusal {
        ObjectNode parameters = request.object();
        String channel = parameters.at("/channelData/channel/id").asText("");
        return channel.isEmpty() ? personal(parameters) : thread(channel, parameters);
    }

    private TeamsAnswer personal(ObjectNode parameters) throws TeamsRefusal {
        String tenantId = parameters
                .at("/channelData/tenant/id")
                .asText(parameters.path("tenantId").asText(""));
        if (!tenantId.equals(tenant.bot().tenantId())
                || parameters.path("members").size() != 1) {
            throw TeamsRefusal.because(TeamsError.BAD_CREATION);
        }
        TeamsPerson person = tenant.person(parameters.at("/members/0/id").asText(""))
                // The words as commonly reported for a person of another bot or tenant.
                .orElseThrow(() -> TeamsRefusal.because(TeamsError.BAD_ARGUMENT, "Failed to decrypt pairwise id"));
        TeamsConversation chat = tenant.personalChat(person.id());
        if (!chat.hasBot()) {
            throw TeamsRefusal.because(TeamsError.FORBIDDEN);
        }
        ObjectNode answer = Json.object().put("id", chat.id());
        if (parameters.path("activity") instanceof ObjectNode activity) {
            answer.put("activityId", begin(chat, activity));
        }
        return TeamsAnswer.of(201, answer.put("serviceUrl", serviceUrl.get()));
    }

    private TeamsAnswer thread(String channel, ObjectNode parameters) throws TeamsRefusal {
        TeamsConversation room = rooms.reach(ConversationId.parse(channel));
        JsonNode activity = parameters.path("activity");
        if (!(activity instanceof ObjectNode first)) {
            throw TeamsRefusal.because(TeamsError.BAD_CREATION);
        }
        String id = begin(room, first);
        return TeamsAnswer.of(
                201,
                Json.object()
                        .put("id", ConversationId.of(room.id(), id).toString())
                        .put("activityId", id)
                        .put("serviceUrl", serviceUrl.get()));
    }

    private String begin(TeamsConversation room, ObjectNode activity) throws TeamsRefusal {
        ActivityCheck.check(activity);
        return conversations.place(room, "", activity);
    }
}
