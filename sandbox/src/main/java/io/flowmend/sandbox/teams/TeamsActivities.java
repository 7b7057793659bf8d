package io.flowmend.sandbox.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.sandbox.teams.TeamsConversation.Kind;
import io.flowmend.sandbox.wire.Json;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The activities that Teams sends to a bot. Sources: the examples at learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability,
 * .../bots/how-to/conversations/subscribe-to-conversation-events and .../channel-and-group-conversations, and
 * learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model.
 */
final class TeamsActivities {
    /** Teams writes seven digits of a second. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSSXXX");

    private final TeamsTenant tenant;
    private final Supplier<String> serviceUrl;

    TeamsActivities(TeamsTenant tenant, Supplier<String> serviceUrl) {
        this.tenant = tenant;
        this.serviceUrl = serviceUrl;
    }

    /** What every activity has; its id is one of those that name no message. */
    ObjectNode of(String type, TeamsPerson person, TeamsConversation room, String thread) {
        Instant now = tenant.now();
        ObjectNode activity = Json.object()
                .put("type", type)
                .put("id", "f:" + UUID.randomUUID())
                .put("timestamp", TIME.format(now.atZone(ZoneOffset.UTC)))
                .put("localTimestamp", TIME.format(now.atZone(ZoneId.of(person.zone()))))
                .put("localTimezone", person.zone())
                .put("serviceUrl", serviceUrl.get())
                .put("channelId", "msteams")
                .put("locale", person.locale());
        activity.putObject("from")
                .put("id", person.id())
                .put("name", person.name())
                .put("aadObjectId", person.aadObjectId());
        ObjectNode conversation = activity.putObject("conversation")
                .put("conversationType", room.kind().word())
                .put("tenantId", tenant.bot().tenantId())
                .put("id", ConversationId.of(room.id(), thread).toString());
        if (room.kind() != Kind.PERSONAL) {
            conversation.put("isGroup", true);
        }
        activity.putObject("recipient")
                .put("id", tenant.bot().id())
                .put("name", tenant.bot().name());
        activity.putArray("entities")
                .addObject()
                .put("locale", person.locale())
                .put("country", person.country())
                .put("platform", "Web")
                .put("timezone", person.zone())
                .put("type", "clientInfo");
        activity.putObject("channelData")
                .putObject("tenant")
                .put("id", tenant.bot().tenantId());
        if (room.kind() == Kind.CHANNEL) {
            addTeam(activity, room);
        }
        return activity;
    }

    private static void addTeam(ObjectNode activity, TeamsConversation room) {
        ObjectNode data = activity.withObject("/channelData")
                .put("teamsChannelId", room.id())
                .put("teamsTeamId", room.team());
        data.putObject("channel").put("id", room.id());
        data.putObject("team").put("id", room.team());
    }

    /**
     * A message as typed, in which "@" and the bot's name mention it. The text is not escaped and ends in a line feed after
     * a mention, the HTML beside it is escaped: github.com/MicrosoftDocs/OfficeDocs-SkypeForBusiness/issues/4723.
     */
    ObjectNode said(String id, TeamsPerson person, TeamsConversation room, String thread, String typed) {
        String name = tenant.bot().name();
        boolean mentions = typed.contains("@" + name);
        ObjectNode activity = of("message", person, room, thread).put("id", id).put("textFormat", "plain");
        if (!mentions) {
            return activity.put("text", typed);
        }
        String mention = "<at>" + name + "</at>";
        activity.put("text", typed.replace("@" + name, mention) + "\n");
        activity.withArray("/entities")
                .addObject()
                .put("type", "mention")
                .put("text", mention)
                .putObject("mentioned")
                .put("id", tenant.bot().id())
                .put("name", name);
        String span =
                "<span itemscope=\"\" itemtype=\"http://schema.skype.com/Mention\" itemid=\"0\">" + name + "</span>";
        String html = typed.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        activity.putArray("attachments")
                .addObject()
                .put("contentType", "text/html")
                .put("content", "<div><div>" + html.replace("@" + name, span) + "</div>\n</div>");
        return activity;
    }

    /** A press of an Action.Execute, which waits for its answer; what was put into the card's inputs joins the data. */
    ObjectNode executed(
            TeamsPerson person, TeamsConversation room, TeamsMessage message, TeamsAction action, ObjectNode inputs) {
        ObjectNode activity = of("invoke", person, room, message.thread())
                .put("name", "adaptiveCard/action")
                .put("replyToId", message.id());
        ObjectNode pressed =
                activity.putObject("value").put("trigger", "manual").putObject("action");
        pressed.put("type", "Action.Execute");
        for (String field : List.of("id", "title", "verb")) {
            if (action.json().has(field)) {
                pressed.set(field, action.json().get(field));
            }
        }
        pressed.set("data", data(action, inputs));
        return activity;
    }

    /** A press of an Action.Submit, which comes as a message without words. */
    ObjectNode submitted(
            TeamsPerson person, TeamsConversation room, TeamsMessage message, TeamsAction action, ObjectNode inputs) {
        ObjectNode activity = of("message", person, room, message.thread())
                .put("id", tenant.nextId())
                .put("replyToId", message.id());
        activity.set("value", data(action, inputs));
        ObjectNode data = activity.withObject("/channelData");
        data.putObject("source").put("name", "message");
        data.putObject("legacy").put("replyToId", message.id());
        return activity;
    }

    private static JsonNode data(TeamsAction action, ObjectNode inputs) {
        JsonNode data = action.json().path("data");
        if (data.isTextual()) {
            return data;
        }
        ObjectNode both = inputs.deepCopy();
        data.properties().forEach(field -> both.set(field.getKey(), field.getValue()));
        return both;
    }

    /** Somebody put the bot into a conversation or took it out: Teams says so twice, and this is the first time. */
    ObjectNode membersChanged(TeamsPerson person, TeamsConversation room, boolean added) {
        ObjectNode activity = of("conversationUpdate", person, room, "");
        if (room.kind() == Kind.CHANNEL) {
            activity.withObject("/channelData").put("eventType", added ? "teamMemberAdded" : "teamMemberRemoved");
        }
        var members = activity.putArray(added ? "membersAdded" : "membersRemoved");
        if (added && room.kind() == Kind.PERSONAL) {
            members.addObject().put("id", person.id()).put("aadObjectId", person.aadObjectId());
        }
        members.addObject().put("id", tenant.bot().id());
        return activity;
    }

    /** The second time. */
    ObjectNode installed(TeamsPerson person, TeamsConversation room, boolean added) {
        ObjectNode activity = of("installationUpdate", person, room, "").put("action", added ? "add" : "remove");
        ObjectNode data = activity.withObject("/channelData");
        data.putObject("source").put("name", "message");
        data.putObject("settings").putObject("selectedChannel").put("id", room.id());
        return activity;
    }
}
