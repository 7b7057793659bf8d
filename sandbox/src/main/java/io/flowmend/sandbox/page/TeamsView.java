package io.flowmend.sandbox.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.sandbox.teams.TeamsChange;
import io.flowmend.sandbox.teams.TeamsConversation;
import io.flowmend.sandbox.teams.TeamsMessage;
import io.flowmend.sandbox.teams.TeamsPerson;
import io.flowmend.sandbox.teams.TeamsPress;
import io.flowmend.sandbox.teams.TeamsTenant;
import io.flowmend.sandbox.wire.Json;

/** The JSON in which the page is told of a tenant: all of it once, then each change. */
final class TeamsView {
    private TeamsView() {}

    static ObjectNode all(TeamsTenant tenant) {
        ObjectNode json = kind("everything");
        json.putObject("bot")
                .put("id", tenant.bot().id())
                .put("name", tenant.bot().name());
        ArrayNode people = json.putArray("people");
        tenant.people().forEach(person -> people.add(person(person)));
        ArrayNode conversations = json.putArray("conversations");
        tenant.conversations().forEach(each -> conversations.add(conversation(each)));
        ArrayNode messages = json.putArray("messages");
        tenant.messages().forEach(message -> messages.add(message(message)));
        ArrayNode presses = json.putArray("presses");
        tenant.presses().forEach(press -> presses.add(press(press)));
        return json;
    }

    static ObjectNode change(TeamsChange change) {
        return switch (change) {
            case TeamsChange.Posted posted -> kind("posted").set("message", message(posted.message()));
            case TeamsChange.Edited edited -> kind("edited").set("message", message(edited.message()));
            case TeamsChange.Deleted deleted -> kind("deleted").set("message", message(deleted.message()));
            case TeamsChange.Pressed pressed -> kind("pressed").set("press", press(pressed.press()));
            case TeamsChange.Typing typing ->
                kind("typing").put("conversation", typing.conversation()).put("thread", typing.thread());
            case TeamsChange.ConversationChanged changed ->
                kind("conversation").set("conversation", conversation(changed.conversation()));
            case TeamsChange.PersonChanged changed -> kind("person").set("person", person(changed.person()));
            case TeamsChange.Cleared cleared -> kind("cleared");
        };
    }

    private static ObjectNode kind(String kind) {
        return Json.object().put("kind", kind);
    }

    private static ObjectNode person(TeamsPerson person) {
        return Json.object()
                .put("id", person.id())
                .put("name", person.name())
                .put("aadObjectId", person.aadObjectId())
                .put("locale", person.locale())
                .put("zone", person.zone());
    }

    private static ObjectNode conversation(TeamsConversation conversation) {
        ObjectNode json = Json.object()
                .put("id", conversation.id())
                .put("type", conversation.kind().name())
                .put("name", conversation.name())
                .put("teamName", conversation.teamName())
                .put("hasBot", conversation.hasBot());
        ArrayNode members = json.putArray("members");
        conversation.members().forEach(members::add);
        return json;
    }

    private static ObjectNode message(TeamsMessage message) {
        ObjectNode json = Json.object()
                .put("conversation", message.conversation())
                .put("id", message.id())
                .put("author", message.author())
                .put("thread", message.thread())
                .put("edits", message.edits());
        json.set("activity", message.activity());
        ObjectNode views = json.putObject("views");
        message.views().forEach(views::set);
        return json;
    }

    private static ObjectNode press(TeamsPress press) {
        return Json.object()
                .put("conversation", press.conversation())
                .put("message", press.message())
                .put("action", press.action())
                .put("person", press.person())
                .put("state", press.state().name())
                .put("note", press.note());
    }
}
