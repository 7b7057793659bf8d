package io.flowmend.slack;

import com.fasterxml.jackson.databind.JsonNode;
import io.flowmend.channel.EventId;
import io.flowmend.channel.Inbound;
import io.flowmend.channel.MessageRef;
import io.flowmend.channel.PersonRef;
import io.flowmend.channel.Shown;
import io.flowmend.channel.UserAction;
import io.flowmend.slack.SlackDecoder.Decoded;
import java.time.Instant;
import java.util.Optional;

/** The part of the decoder that reads pressed buttons and people picked from lists; pure. */
final class SlackPressDecoder {

    private SlackPressDecoder() {}

    /**
     * Decodes what was pressed or picked. Source of the fields:
     * docs.slack.dev/reference/interaction-payloads/block_actions-payload.
     */
    static Decoded actions(SlackBody.Actions body, Instant receivedAt) {
        JsonNode payload = body.payload();
        // Slack sends one action at a time for buttons and lists.
        JsonNode action = payload.path("actions").path(0);
        String actionId = action.path("action_id").asText();
        if (PressedChoice.isOpening(actionId)) {
            return new Decoded.Ignored("a button that only opens an address");
        }
        String picked = action.path("selected_user").asText();
        Optional<PressedChoice> choice = picked.isEmpty()
                ? PressedChoice.read(actionId, action.path("value").asText())
                : PressedChoice.readList(actionId);
        JsonNode container = payload.path("container");
        String room = container
                .path("channel_id")
                .asText(payload.path("channel").path("id").asText());
        String message = container.path("message_ts").asText();
        String team = payload.path("team")
                .path("id")
                .asText(payload.path("user").path("team_id").asText());
        if (choice.isEmpty() || room.isEmpty() || message.isEmpty() || team.isEmpty()) {
            return new Decoded.Foreign("a button that is not ours or was damaged");
        }
        PressedChoice pressed = choice.get();
        PersonRef person = new PersonRef(
                SlackDecoder.CHANNEL, team, payload.path("user").path("id").asText());
        String pressedAt = action.path("action_ts").asText();
        String press = pressedAt.isEmpty() ? payload.path("trigger_id").asText() : pressedAt;
        EventId id = new EventId(String.join(":", "slack:action", press, actionId, room, message, person.id()));
        Shown shown = container.path("is_ephemeral").asBoolean()
                ? new Shown.Privately()
                : new Shown.Standing(new MessageRef(SlackDecoder.CHANNEL, team, room, message));
        Instant at = SlackDecoder.moment(pressedAt, receivedAt);
        return new Decoded.HandIn(new Inbound(
                id,
                SlackDecoder.place(person, room, thread(payload)),
                person,
                at,
                new SlackReply(id, at, payload.path("response_url").asText()).address(),
                action(pressed, team, picked, shown)));
    }

    private static UserAction action(PressedChoice pressed, String team, String picked, Shown shown) {
        return picked.isEmpty()
                ? new UserAction.Chose(pressed.of(), pressed.revision(), pressed.action(), shown)
                : new UserAction.Picked(
                        pressed.of(),
                        pressed.revision(),
                        pressed.action(),
                        new PersonRef(SlackDecoder.CHANNEL, team, picked),
                        shown);
    }

    private static String thread(JsonNode payload) {
        return payload.path("container")
                .path("thread_ts")
                .asText(payload.path("message").path("thread_ts").asText());
    }
}
