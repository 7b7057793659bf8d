package io.flowmend.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.sandbox.wire.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** The bodies Slack sends to an app (docs.slack.dev/reference/events and .../reference/interaction-payloads). */
final class SlackPayloads {
    /** The old verification token, which apps must not trust; the signature is what counts. */
    private static final String VERIFICATION_TOKEN = "sandbox-verification-token";

    private final SlackWorkspace workspace;
    private final AtomicLong next = new AtomicLong(1);

    SlackPayloads(SlackWorkspace workspace) {
        this.workspace = workspace;
    }

    ObjectNode urlVerification(String challenge) {
        ObjectNode json = Json.object();
        json.put("token", VERIFICATION_TOKEN);
        json.put("challenge", challenge);
        json.put("type", "url_verification");
        return json;
    }

    /** The envelope around an event; its event_id is new. */
    ObjectNode callback(ObjectNode event) {
        SlackTeam team = workspace.team();
        ObjectNode json = Json.object();
        json.put("token", VERIFICATION_TOKEN);
        json.put("team_id", team.teamId());
        json.put("context_team_id", team.teamId());
        json.putNull("context_enterprise_id");
        json.put("api_app_id", team.appId());
        json.set("event", event);
        json.put("type", "event_callback");
        json.put("event_id", "Ev0" + unique());
        json.put("event_time", workspace.now().getEpochSecond());
        ObjectNode authorization = json.putArray("authorizations").addObject();
        authorization.putNull("enterprise_id");
        authorization.put("team_id", team.teamId());
        authorization.put("user_id", team.botUserId());
        authorization.put("is_bot", true);
        authorization.put("is_enterprise_install", false);
        json.put("is_ext_shared_channel", false);
        return json;
    }

    /** A message as an event of this type: "message" in a direct message, "app_mention" in a channel. */
    ObjectNode said(String type, SlackMessage message, boolean direct) {
        ObjectNode event = message.toJson(workspace.team());
        event.put("type", type);
        event.put("channel", message.channel());
        event.put("event_ts", message.ts());
        if (direct) {
            event.put("channel_type", "im");
        }
        if (!message.threadTs().isEmpty()) {
            workspace
                    .message(message.channel(), message.threadTs())
                    .ifPresent(parent -> event.put("parent_user_id", parent.author()));
        }
        return event;
    }

    /** The event that tells of an edit in a direct message. */
    ObjectNode edited(SlackMessage before, SlackMessage after) {
        ObjectNode event = subtype("message_changed", after.channel());
        event.set("message", after.toJson(workspace.team()));
        event.set("previous_message", before.toJson(workspace.team()));
        return event;
    }

    /** The event that tells of a deletion in a direct message. */
    ObjectNode deleted(SlackMessage message) {
        ObjectNode event = subtype("message_deleted", message.channel());
        event.put("deleted_ts", message.ts());
        event.set("previous_message", message.toJson(workspace.team()));
        return event;
    }

    private ObjectNode subtype(String subtype, String channel) {
        String ts = workspace.nextTs();
        ObjectNode event = Json.object();
        event.put("type", "message");
        event.put("subtype", subtype);
        event.put("channel", channel);
        event.put("hidden", true);
        event.put("ts", ts);
        event.put("event_ts", ts);
        event.put("channel_type", "im");
        return event;
    }

    ObjectNode homeOpened(SlackPerson person) {
        ObjectNode event = Json.object();
        event.put("type", "app_home_opened");
        event.put("user", person.id());
        event.put("channel", SlackWorkspace.directId(person.id()));
        event.put("tab", "home");
        event.put("event_ts", workspace.nextTs());
        return event;
    }

    ObjectNode userChanged(SlackPerson person) {
        ObjectNode event = Json.object();
        event.put("type", "user_change");
        event.set("user", Profiles.user(workspace, person, false, true));
        event.put("cache_ts", workspace.now().getEpochSecond());
        event.put("event_ts", workspace.nextTs());
        return event;
    }

    Map<String, String> command(SlackPerson person, SlackConversation place, String command, String text, String url) {
        SlackTeam team = workspace.team();
        Map<String, String> form = new LinkedHashMap<>();
        form.put("token", VERIFICATION_TOKEN);
        form.put("team_id", team.teamId());
        form.put("team_domain", team.domain());
        form.put("channel_id", place.id());
        form.put("channel_name", place.payloadName());
        form.put("user_id", person.id());
        form.put("user_name", person.name());
        form.put("command", command);
        form.put("text", text);
        form.put("api_app_id", team.appId());
        form.put("is_enterprise_install", "false");
        form.put("response_url", url);
        form.put("trigger_id", triggerId());
        return form;
    }

    /**
     * A pressed button, or who was {@code picked} from a list, empty for a button; of an ephemeral message Slack does not
     * send the message along.
     */
    ObjectNode blockActions(
            SlackPerson person,
            SlackConversation place,
            SlackMessage message,
            SlackButton button,
            String picked,
            String url) {
        SlackTeam team = workspace.team();
        ObjectNode json = Json.object();
        json.put("type", "block_actions");
        ObjectNode user = json.putObject("user");
        user.put("id", person.id());
        user.put("username", person.name());
        user.put("name", person.name());
        user.put("team_id", team.teamId());
        json.put("api_app_id", team.appId());
        json.put("token", VERIFICATION_TOKEN);
        ObjectNode container = json.putObject("container");
        container.put("type", "message");
        container.put("message_ts", message.ts());
        container.put("channel_id", place.id());
        container.put("is_ephemeral", message.ephemeral());
        if (!message.threadTs().isEmpty()) {
            container.put("thread_ts", message.threadTs());
        }
        json.put("trigger_id", triggerId());
        json.putObject("team").put("id", team.teamId()).put("domain", team.domain());
        json.putNull("enterprise");
        json.put("is_enterprise_install", false);
        json.putObject("channel").put("id", place.id()).put("name", place.payloadName());
        if (!message.ephemeral()) {
            json.set("message", message.toJson(team));
        }
        ObjectNode values = json.putObject("state").putObject("values");
        if (button.isList()) {
            values.putObject(button.blockId())
                    .putObject(button.actionId())
                    .put("type", "users_select")
                    .put("selected_user", picked);
        }
        json.put("response_url", url);
        json.putArray("actions").add(action(button, picked));
        return json;
    }

    private ObjectNode action(SlackButton button, String picked) {
        ObjectNode action = Json.object();
        action.put("action_id", button.actionId());
        action.put("block_id", button.blockId());
        for (String name : List.of("text", "value", "style", "placeholder")) {
            JsonNode value = button.json().path(name);
            if (!value.isMissingNode()) {
                action.set(name, value.deepCopy());
            }
        }
        action.put("type", button.json().path("type").asText());
        if (button.isList()) {
            action.put("selected_user", picked);
        }
        action.put("action_ts", workspace.nextTs());
        return action;
    }

    private String triggerId() {
        return "%d.%d.%s".formatted(workspace.now().toEpochMilli(), next.get(), unique());
    }

    private String unique() {
        return "%08X".formatted(next.getAndIncrement());
    }
}
