package io.flowmend.teams;

import com.fasterxml.jackson.databind.JsonNode;
import io.flowmend.channel.PersonRef;
import io.flowmend.teams.TeamsChat.Kind;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Objects;

/**
 * An activity of the Bot Framework as Teams sends it, checked for the parts that its type must have. It is read as a tree
 * because the SDK's type refuses timestamps without a fraction; times are not read at all.
 */
record TeamsActivity(JsonNode json) {

    /** The name of Teams among the Bot Framework's channels. */
    static final String TEAMS = "msteams";

    /** Longest id that is taken; those of Teams are shorter by half. */
    private static final int LONGEST_ID = 100;

    /** Longest conversation id, tenant or address that is taken. */
    private static final int LONGEST_NAME = 400;

    private static final List<String> USED_TYPES =
            List.of("message", "invoke", "conversationUpdate", "installationUpdate");

    TeamsActivity {
        Objects.requireNonNull(json);
    }

    /** What a request's body turned out to be. */
    sealed interface Reading {

        /** An activity. */
        record Whole(TeamsActivity activity) implements Reading {
            public Whole {
                Objects.requireNonNull(activity);
            }
        }

        /** Not what Teams sends; {@code expected} says in one sentence what was expected. */
        record Unexpected(String expected) implements Reading {
            public Unexpected {
                Objects.requireNonNull(expected);
            }
        }
    }

    /** Reads a body; never throws. */
    static Reading read(byte[] body) {
        JsonNode json;
        try {
            json = TeamsJson.MAPPER.readTree(body);
        } catch (IOException e) {
            return new Reading.Unexpected("An activity should be whole JSON.");
        }
        if (!json.isObject()) {
            return new Reading.Unexpected("An activity should be a JSON object.");
        }
        TeamsActivity activity = new TeamsActivity(json);
        if (activity.type().isEmpty()) {
            return new Reading.Unexpected("An activity should have a text field \"type\".");
        }
        if (!activity.channel().equals(TEAMS)) {
            return new Reading.Unexpected("An activity should have the \"channelId\" \"msteams\".");
        }
        if (!isServiceUrl(activity.serviceUrl())) {
            return new Reading.Unexpected("An activity should have a \"serviceUrl\" that is an http or https address.");
        }
        return USED_TYPES.contains(activity.type()) ? used(activity) : new Reading.Whole(activity);
    }

    private static Reading used(TeamsActivity activity) {
        if (activity.id().isEmpty() || activity.id().length() > LONGEST_ID) {
            return new Reading.Unexpected("An activity should have an \"id\" of 1 to 100 characters.");
        }
        for (String pointer : List.of("/conversation/id", "/from/id", "/recipient/id")) {
            if (!isName(activity.text(pointer))) {
                return new Reading.Unexpected("An activity should have a text at \"" + pointer + "\".");
            }
        }
        if (!isName(activity.tenant())) {
            return new Reading.Unexpected("An activity should have a text at \"/conversation/tenantId\".");
        }
        if (activity.type().equals("invoke") && activity.name().isEmpty()) {
            return new Reading.Unexpected("An invoke should have a text field \"name\".");
        }
        return new Reading.Whole(activity);
    }

    private static boolean isName(String text) {
        return !text.isEmpty() && text.length() <= LONGEST_NAME;
    }

    private static boolean isServiceUrl(String text) {
        try {
            return isName(text) && TeamsSettings.isWebAddress(new URI(text));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    String text(String pointer) {
        return TeamsJson.text(json, pointer);
    }

    String type() {
        return text("/type");
    }

    String id() {
        return text("/id");
    }

    String name() {
        return text("/name");
    }

    String channel() {
        return text("/channelId");
    }

    String serviceUrl() {
        return text("/serviceUrl");
    }

    String botId() {
        return text("/recipient/id");
    }

    String replyToId() {
        return text("/replyToId");
    }

    String tenant() {
        String tenant = text("/conversation/tenantId");
        return tenant.isEmpty() ? text("/channelData/tenant/id") : tenant;
    }

    /** The person: by the id that is the same in all of Microsoft 365 where Teams gives it. */
    PersonRef person() {
        String everywhere = text("/from/aadObjectId");
        return new PersonRef(TeamsDecoder.CHANNEL, tenant(), isName(everywhere) ? everywhere : text("/from/id"));
    }

    TeamsChat chat() {
        return TeamsChat.of(tenant(), text("/conversation/id"), kind());
    }

    private Kind kind() {
        return switch (text("/conversation/conversationType")) {
            case "personal" -> Kind.PERSONAL;
            case "groupChat" -> Kind.GROUP;
            case "channel" -> Kind.CHANNEL;
            // Older clients leave it out.
            default -> {
                if (text("/conversation/id").contains(";messageid=")) {
                    yield Kind.CHANNEL;
                }
                yield json.at("/conversation/isGroup").asBoolean() ? Kind.GROUP : Kind.PERSONAL;
            }
        };
    }
}
