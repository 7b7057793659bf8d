package io.flowmend.sandbox.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.sandbox.slack.SlackChange;
import io.flowmend.sandbox.slack.SlackConversation;
import io.flowmend.sandbox.slack.SlackMessage;
import io.flowmend.sandbox.slack.SlackPerson;
import io.flowmend.sandbox.slack.SlackPress;
import io.flowmend.sandbox.slack.SlackTeam;
import io.flowmend.sandbox.slack.SlackWorkspace;
import io.flowmend.sandbox.wire.Json;

/** The JSON in which the page is told of a workspace: all of it once, then each change. */
final class SlackView {
    private SlackView() {}

    static ObjectNode all(SlackWorkspace workspace) {
        SlackTeam team = workspace.team();
        ObjectNode json = kind("everything");
        ObjectNode who = json.putObject("team");
        who.put("name", team.name());
        who.put("botUserId", team.botUserId());
        who.put("botName", team.botName());
        who.put("slackbot", SlackWorkspace.SLACKBOT);
        ArrayNode people = json.putArray("people");
        workspace.people().forEach(person -> people.add(person(person)));
        ArrayNode conversations = json.putArray("conversations");
        workspace.conversations().forEach(each -> conversations.add(conversation(each)));
        ArrayNode messages = json.putArray("messages");
        workspace.messages().forEach(message -> messages.add(message(message)));
        ArrayNode presses = json.putArray("presses");
        workspace.presses().forEach(press -> presses.add(press(press)));
        return json;
    }

    static ObjectNode change(SlackChange change) {
        return switch (change) {
            case SlackChange.Posted posted -> kind("posted").set("message", message(posted.message()));
            case SlackChange.Edited edited -> kind("edited").set("message", message(edited.message()));
            case SlackChange.Deleted deleted -> kind("deleted").set("message", message(deleted.message()));
            case SlackChange.Pressed pressed -> kind("pressed").set("press", press(pressed.press()));
            case SlackChange.PersonChanged changed -> kind("person").set("person", person(changed.person()));
            case SlackChange.Cleared cleared -> kind("cleared");
        };
    }

    private static ObjectNode kind(String kind) {
        return Json.object().put("kind", kind);
    }

    private static ObjectNode person(SlackPerson person) {
        return Json.object()
                .put("id", person.id())
                .put("name", person.name())
                .put("displayName", person.displayName())
                .put("locale", person.locale())
                .put("zone", person.zone());
    }

    private static ObjectNode conversation(SlackConversation conversation) {
        ObjectNode json = Json.object()
                .put("id", conversation.id())
                .put("name", conversation.name())
                .put("direct", conversation.direct());
        ArrayNode members = json.putArray("members");
        conversation.members().forEach(members::add);
        return json;
    }

    private static ObjectNode message(SlackMessage message) {
        ObjectNode json = Json.object()
                .put("channel", message.channel())
                .put("ts", message.ts())
                .put("author", message.author())
                .put("text", message.text())
                .put("threadTs", message.threadTs())
                .put("visibleTo", message.visibleTo())
                .put("edits", message.edits());
        json.set("blocks", message.blocks());
        return json;
    }

    private static ObjectNode press(SlackPress press) {
        return Json.object()
                .put("channel", press.channel())
                .put("ts", press.ts())
                .put("blockId", press.blockId())
                .put("actionId", press.actionId())
                .put("person", press.person())
                .put("state", press.state().name())
                .put("problem", press.problem());
    }
}
