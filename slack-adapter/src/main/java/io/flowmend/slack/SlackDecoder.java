package io.flowmend.slack;

import com.fasterxml.jackson.databind.JsonNode;
import io.flowmend.channel.EventId;
import io.flowmend.channel.Inbound;
import io.flowmend.channel.PersonRef;
import io.flowmend.channel.Place;
import io.flowmend.channel.ReplyAddress;
import io.flowmend.channel.UserAction;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/** Turns a checked request from Slack into what a person did; pure, and whatever it does not know it ignores. */
final class SlackDecoder {

    /** The name of the channel, as it stands in every place. */
    static final String CHANNEL = "slack";

    /** What a request came to. */
    sealed interface Decoded {

        /** A person did this. */
        record HandIn(Inbound inbound) implements Decoded {
            public HandIn {
                Objects.requireNonNull(inbound);
            }
        }

        /** Made by somebody else, or damaged on the way; worth a line in the log. */
        record Foreign(String what) implements Decoded {
            public Foreign {
                Objects.requireNonNull(what);
            }
        }

        /** Nothing for the bot; {@code why} holds nothing of what was said. */
        record Ignored(String why) implements Decoded {
            public Ignored {
                Objects.requireNonNull(why);
            }
        }
    }

    private SlackDecoder() {}

    /** Decodes an event; {@code receivedAt} stands in where Slack gives no readable time. */
    static Decoded event(SlackBody.Event body, Instant receivedAt) {
        JsonNode payload = body.payload();
        JsonNode event = payload.path("event");
        String type = event.path("type").asText();
        boolean direct = isDirect(event.path("channel").asText());
        return switch (type) {
            // In a direct message Slack tells of a mention as of any message.
            case "message" ->
                direct || event.path("channel_type").asText().equals("im")
                        ? said(payload, receivedAt)
                        : new Decoded.Ignored("a message that does not speak to the bot");
            case "app_mention" ->
                direct ? new Decoded.Ignored("a mention in a direct message") : said(payload, receivedAt);
            default -> new Decoded.Ignored("an event of a kind that the bot has no use for");
        };
    }

    private static Decoded said(JsonNode payload, Instant receivedAt) {
        JsonNode event = payload.path("event");
        String subtype = event.path("subtype").asText();
        String user = event.path("user").asText();
        JsonNode authorization = payload.path("authorizations").path(0);
        String botUser = authorization.path("is_bot").asBoolean()
                ? authorization.path("user_id").asText()
                : "";
        if (event.has("bot_id") || user.isEmpty() || user.equals(botUser)) {
            return new Decoded.Ignored("a message of a bot");
        }
        if (event.has("edited") || !(subtype.isEmpty() || subtype.equals("file_share"))) {
            return new Decoded.Ignored("a message about a message");
        }
        // In a room shared with another organisation, the outer team can be theirs; the authorization's is ours.
        String team =
                authorization.path("team_id").asText(payload.path("team_id").asText());
        PersonRef person = new PersonRef(CHANNEL, team, user);
        String ts = event.path("ts").asText();
        String thread = event.path("thread_ts").asText(ts);
        return new Decoded.HandIn(new Inbound(
                new EventId("slack:event:" + payload.path("event_id").asText()),
                place(person, event.path("channel").asText(), thread),
                person,
                moment(ts, receivedAt),
                ReplyAddress.NONE,
                new UserAction.Said(text(event, botUser))));
    }

    /** Slack's own client makes a file of a very long paste; what it shows of it is the beginning of its text. */
    private static String text(JsonNode event, String botUser) {
        String text = SlackMarkup.plain(event.path("text").asText(), botUser);
        return text.isBlank()
                ? event.path("files")
                        .valueStream()
                        .map(file -> file.path("preview").asText())
                        .filter(preview -> !preview.isBlank())
                        .findFirst()
                        .orElse(text)
                : text;
    }

    /** Decodes a slash command; it carries no time of its own. */
    static Decoded command(SlackBody.Command body, Instant receivedAt) {
        Map<String, String> fields = body.fields();
        PersonRef person = new PersonRef(CHANNEL, field(fields, "team_id"), field(fields, "user_id"));
        EventId id = new EventId("slack:command:" + field(fields, "trigger_id"));
        return new Decoded.HandIn(new Inbound(
                id,
                place(person, field(fields, "channel_id"), ""),
                person,
                receivedAt,
                new SlackReply(id, receivedAt, field(fields, "response_url")).address(),
                new UserAction.Commanded(SlackMarkup.plain(field(fields, "text"), ""))));
    }

    private static String field(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "");
    }

    /** The direct message with the person, or the room; {@code thread} is empty for the room itself. */
    static Place place(PersonRef person, String conversation, String thread) {
        return isDirect(conversation)
                ? new Place.Direct(person)
                : new Place.Room(CHANNEL, person.workspace(), conversation, thread);
    }

    /** Direct messages have ids that begin with D. Source: docs.slack.dev/reference/objects/conversation-object. */
    private static boolean isDirect(String conversation) {
        return conversation.startsWith("D");
    }

    /** Slack's times are seconds with six decimals, which also name messages. */
    static Instant moment(String ts, Instant otherwise) {
        if (!ts.matches("[0-9]{1,11}(\\.[0-9]{1,9})?")) {
            return otherwise;
        }
        BigDecimal seconds = new BigDecimal(ts);
        return Instant.ofEpochSecond(
                seconds.longValue(),
                seconds.remainder(BigDecimal.ONE).movePointRight(9).longValue());
    }
}
