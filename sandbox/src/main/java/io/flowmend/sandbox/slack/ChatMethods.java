package io.flowmend.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.sandbox.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** The chat.* methods (docs.slack.dev/reference/methods). */
final class ChatMethods {
    private final SlackWorkspace workspace;
    private final SlackRules rules;
    private final Places places;
    private final PostRate rate;

    ChatMethods(SlackWorkspace workspace, SlackRules rules) {
        this.workspace = workspace;
        this.rules = rules;
        this.places = new Places(workspace);
        this.rate = new PostRate(workspace::now, rules.postBurst());
    }

    Map<String, ApiMethod> all() {
        return Map.of(
                "chat.postMessage", this::post,
                "chat.update", this::update,
                "chat.postEphemeral", this::postEphemeral,
                "chat.delete", this::delete);
    }

    private ObjectNode post(Arguments arguments) throws SlackRefusal {
        SlackConversation place = places.toPostTo(arguments.text("channel"));
        MessageContent content = content(arguments, place);
        SlackMessage message = workspace.post(draft(place, content, threadIn(place, arguments)));
        ObjectNode json = Json.object();
        json.put("ok", true);
        json.put("channel", place.id());
        json.put("ts", message.ts());
        json.set("message", message.toJson(workspace.team()));
        warnWithoutText(json, content);
        return json;
    }

    private ObjectNode postEphemeral(Arguments arguments) throws SlackRefusal {
        SlackConversation place = places.toPostTo(arguments.text("channel"));
        String reader = arguments.text("user");
        if (workspace.person(reader).isEmpty() || !place.members().contains(reader)) {
            throw SlackRefusal.because("user_not_in_channel");
        }
        MessageContent content = content(arguments, place);
        SlackMessage message =
                workspace.post(draft(place, content, threadIn(place, arguments)).onlyFor(reader));
        ObjectNode json = Json.object();
        json.put("ok", true);
        json.put("message_ts", message.ts());
        warnWithoutText(json, content);
        return json;
    }

    private ObjectNode update(Arguments arguments) throws SlackRefusal {
        SlackConversation place = places.byId(arguments.text("channel"));
        SlackMessage before = own(place, arguments.text("ts"), "cant_update_message");
        if (arguments.text("text").getBytes(StandardCharsets.UTF_8).length > BlockKitLimits.UPDATE_TEXT_BYTES) {
            throw SlackRefusal.because("msg_too_long");
        }
        MessageContent content = MessageContent.read(arguments, rules.blocksNotKnown());
        // Slack keeps the blocks when none are sent and takes them away only for an empty array.
        SlackMessage after = workspace
                .edit(place.id(), before.ts(), content.text(), content.blocks().orElse(before.blocks()))
                .orElseThrow(() -> SlackRefusal.because("message_not_found"));
        ObjectNode json = Json.object();
        json.put("ok", true);
        json.put("channel", place.id());
        json.put("ts", after.ts());
        json.put("text", after.text());
        json.set("message", after.toJson(workspace.team()));
        return json;
    }

    private ObjectNode delete(Arguments arguments) throws SlackRefusal {
        SlackConversation place = places.byId(arguments.text("channel"));
        SlackMessage gone = own(place, arguments.text("ts"), "cant_delete_message");
        workspace.delete(place.id(), gone.ts());
        ObjectNode json = Json.object();
        json.put("ok", true);
        json.put("channel", place.id());
        json.put("ts", gone.ts());
        return json;
    }

    private MessageContent content(Arguments arguments, SlackConversation place) throws SlackRefusal {
        if (arguments.text("text").length() > BlockKitLimits.POST_TEXT) {
            throw SlackRefusal.because("msg_too_long");
        }
        MessageContent content = MessageContent.read(arguments, rules.blocksNotKnown());
        int wait = rate.secondsToWait(place.id());
        if (wait > 0) {
            throw SlackRefusal.limited(wait);
        }
        return content;
    }

    private SlackDraft draft(SlackConversation place, MessageContent content, String threadTs) {
        return SlackDraft.text(place.id(), workspace.team().botUserId(), content.text())
                .with(content.blocksOrNone())
                .inThread(threadTs);
    }

    private String threadIn(SlackConversation place, Arguments arguments) throws SlackRefusal {
        String ts = arguments.text("thread_ts");
        if (ts.isEmpty()) {
            return "";
        }
        SlackMessage parent = workspace
                .message(place.id(), ts)
                .filter(message -> !message.ephemeral())
                .orElseThrow(() -> SlackRefusal.because("cannot_reply_to_message"));
        return parent.threadTs().isEmpty() ? parent.ts() : parent.threadTs();
    }

    /** Which word refuses the edit of an ephemeral message is not on record; here it is not found, as in history. */
    private SlackMessage own(SlackConversation place, String ts, String notOwn) throws SlackRefusal {
        Optional<SlackMessage> found = workspace.message(place.id(), ts).filter(message -> !message.ephemeral());
        SlackMessage message = found.orElseThrow(() -> SlackRefusal.because("message_not_found"));
        if (!message.author().equals(workspace.team().botUserId())) {
            throw SlackRefusal.because(notOwn);
        }
        return message;
    }

    private static void warnWithoutText(ObjectNode json, MessageContent content) {
        if (content.text().isBlank()) {
            json.put("warning", "missing_text_in_message");
            json.putObject("response_metadata").putArray("warnings").add("missing_text_in_message");
        }
    }
}
