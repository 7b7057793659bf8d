package io.flowmend.teams;

import com.fasterxml.jackson.databind.JsonNode;
import io.flowmend.channel.EventId;
import io.flowmend.channel.Inbound;
import io.flowmend.channel.MessageRef;
import io.flowmend.channel.PersonRef;
import io.flowmend.channel.ReplyAddress;
import io.flowmend.channel.Shown;
import io.flowmend.channel.UserAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;

/** Turns an activity into neutral input; pure: the same activity is always the same input. */
final class TeamsDecoder {

    /** The platform's name in every place and person. */
    static final String CHANNEL = "teams";

    /** Source: learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model. */
    private static final String CARD_ACTION = "adaptiveCard/action";

    private TeamsDecoder() {}

    /** What an activity means. */
    sealed interface Decoded {

        /** Somebody wrote, or pressed a button of a client that knows only Action.Submit. */
        record HandIn(Inbound inbound) implements Decoded {
            public HandIn {
                Objects.requireNonNull(inbound);
            }
        }

        /** Somebody pressed a button of {@code message}, and Teams waits for the card. */
        record Press(Inbound inbound, MessageRef message) implements Decoded {
            public Press {
                Objects.requireNonNull(inbound);
                Objects.requireNonNull(message);
            }
        }

        /** The bot was put into the conversation; Teams says so by two activities. */
        record Installed() implements Decoded {}

        /** The bot was taken out of the conversation. */
        record Removed() implements Decoded {}

        /** A button that is not ours, and Teams waits for an answer. */
        record ForeignPress() implements Decoded {}

        /** Some other question of Teams' that waits for an answer. */
        record ForeignInvoke(String name) implements Decoded {
            public ForeignInvoke {
                Objects.requireNonNull(name);
            }
        }

        /** Nothing for the bot. */
        record Ignored(String why) implements Decoded {
            public Ignored {
                Objects.requireNonNull(why);
            }
        }
    }

    /** What the activity means, received at {@code now}. */
    static Decoded decode(TeamsActivity activity, Instant now) {
        return switch (activity.type()) {
            case "message" -> message(activity, now);
            case "invoke" -> invoke(activity, now);
            case "conversationUpdate" -> members(activity);
            case "installationUpdate" -> installation(activity);
            default -> new Decoded.Ignored("an activity of another type");
        };
    }

    /** The first opening of the bot in this conversation since its {@code installation}, whichever activity told of it. */
    static Inbound opened(TeamsActivity activity, long installation, Instant now) {
        EventId id = eventId(activity, "opened", Long.toString(installation));
        return inbound(activity, id, now, new UserAction.Opened());
    }

    private static Decoded message(TeamsActivity activity, Instant now) {
        JsonNode value = activity.json().path("value");
        if (value.isObject() && activity.text("/text").isBlank()) {
            return PressedChoice.read(value)
                    .<Decoded>map(pressed -> new Decoded.HandIn(chose(activity, pressed, now)))
                    .orElseGet(() -> new Decoded.Ignored("a button that is not ours"));
        }
        EventId id = eventId(activity, activity.id(), "said");
        return new Decoded.HandIn(inbound(activity, id, now, new UserAction.Said(MessageText.of(activity))));
    }

    private static Decoded invoke(TeamsActivity activity, Instant now) {
        if (!activity.name().equals(CARD_ACTION)) {
            return new Decoded.ForeignInvoke(activity.name());
        }
        Optional<PressedChoice> pressed = activity.text("/value/action/verb").equals(PressedChoice.VERB)
                ? PressedChoice.read(activity.json().at("/value/action/data"))
                : Optional.empty();
        return pressed.<Decoded>map(choice -> new Decoded.Press(chose(activity, choice, now), pressedMessage(activity)))
                .orElseGet(Decoded.ForeignPress::new);
    }

    private static Inbound chose(TeamsActivity activity, PressedChoice pressed, Instant now) {
        Shown shown =
                activity.replyToId().isEmpty() ? new Shown.Privately() : new Shown.Standing(pressedMessage(activity));
        return inbound(
                activity, eventId(activity, activity.id(), pressed.action()), now, action(activity, pressed, shown));
    }

    private static UserAction action(TeamsActivity activity, PressedChoice pressed, Shown shown) {
        return pressed.picked().isEmpty()
                ? new UserAction.Chose(pressed.of(), pressed.revision(), pressed.action(), shown)
                : new UserAction.Picked(
                        pressed.of(),
                        pressed.revision(),
                        pressed.action(),
                        new PersonRef(CHANNEL, activity.tenant(), pressed.picked()),
                        shown);
    }

    private static MessageRef pressedMessage(TeamsActivity activity) {
        return activity.chat().message(activity.replyToId());
    }

    private static Decoded members(TeamsActivity activity) {
        for (JsonNode member : activity.json().path("membersAdded")) {
            if (TeamsJson.text(member, "/id").equals(activity.botId())) {
                return new Decoded.Installed();
            }
        }
        return new Decoded.Ignored("a change of members");
    }

    private static Decoded installation(TeamsActivity activity) {
        return switch (activity.text("/action")) {
            case "add" -> new Decoded.Installed();
            case "remove" -> new Decoded.Removed();
            default -> new Decoded.Ignored("an installation's change");
        };
    }

    private static Inbound inbound(TeamsActivity activity, EventId id, Instant now, UserAction action) {
        return new Inbound(
                id, activity.chat().place(activity.person()), activity.person(), now, ReplyAddress.NONE, action);
    }

    /** Ids of messages are moments in Teams, and the same in two chats now and then; so the chat belongs to the identity. */
    private static EventId eventId(TeamsActivity activity, String id, String what) {
        String chat = activity.tenant() + " " + activity.chat().conversationId();
        return new EventId(CHANNEL + "/" + id + "/" + digest(chat) + "/" + what);
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
