package io.flowmend.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.sandbox.wire.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** auth.test, users.info and the conversations.* methods (docs.slack.dev/reference/methods). */
final class DirectoryMethods {
    private final SlackWorkspace workspace;
    private final Places places;

    DirectoryMethods(SlackWorkspace workspace) {
        this.workspace = workspace;
        this.places = new Places(workspace);
    }

    Map<String, ApiMethod> all() {
        return Map.of(
                "auth.test", this::authTest,
                "users.info", this::usersInfo,
                "conversations.open", this::open,
                "conversations.info", this::conversationsInfo);
    }

    private ObjectNode authTest(Arguments arguments) {
        SlackTeam team = workspace.team();
        ObjectNode json = ok();
        json.put("url", "https://" + team.domain() + ".slack.com/");
        json.put("team", team.name());
        json.put("user", team.botName().toLowerCase(Locale.ROOT));
        json.put("team_id", team.teamId());
        json.put("user_id", team.botUserId());
        json.put("bot_id", team.botId());
        json.put("is_enterprise_install", false);
        return json;
    }

    private ObjectNode usersInfo(Arguments arguments) throws SlackRefusal {
        String id = arguments.text("user");
        if (id.equals(workspace.team().botUserId())) {
            SlackTeam team = workspace.team();
            SlackPerson bot = new SlackPerson(
                    id, team.botName().toLowerCase(Locale.ROOT), team.botName(), "en-US", "America/Los_Angeles");
            return user(Profiles.user(workspace, bot, true, arguments.flag("include_locale")));
        }
        SlackPerson person = workspace.person(id).orElseThrow(() -> SlackRefusal.because("user_not_found"));
        return user(Profiles.user(workspace, person, false, arguments.flag("include_locale")));
    }

    private static ObjectNode user(ObjectNode user) {
        ObjectNode json = ok();
        json.set("user", user);
        return json;
    }

    private ObjectNode open(Arguments arguments) throws SlackRefusal {
        if (arguments.has("channel")) {
            return opened(places.byId(arguments.text("channel")), true, arguments);
        }
        List<String> users = List.of(arguments.text("users").split(","));
        if (users.get(0).isBlank()) {
            throw SlackRefusal.because("users_list_not_supplied");
        }
        if (users.size() > 1) {
            // Group direct messages are not simulated.
            throw SlackRefusal.because("invalid_arguments", List.of("only one user is supported here"));
        }
        SlackPerson person = workspace.person(users.get(0)).orElseThrow(() -> SlackRefusal.because("user_not_found"));
        boolean already =
                workspace.conversation(SlackWorkspace.directId(person.id())).isPresent();
        return opened(workspace.openDirect(person.id()), already, arguments);
    }

    private ObjectNode opened(SlackConversation place, boolean already, Arguments arguments) {
        ObjectNode json = ok();
        if (already) {
            json.put("no_op", true);
            json.put("already_open", true);
        }
        if (arguments.flag("return_im")) {
            json.set("channel", channel(place));
        } else {
            json.putObject("channel").put("id", place.id());
        }
        return json;
    }

    private ObjectNode conversationsInfo(Arguments arguments) throws SlackRefusal {
        ObjectNode json = ok();
        json.set("channel", channel(places.byId(arguments.text("channel"))));
        return json;
    }

    private ObjectNode channel(SlackConversation place) {
        ObjectNode json = Json.object();
        json.put("id", place.id());
        json.put("is_im", place.direct());
        json.put("is_channel", !place.direct());
        json.put("is_archived", false);
        json.put("context_team_id", workspace.team().teamId());
        if (place.direct()) {
            place.members().stream()
                    .filter(member -> !member.equals(workspace.team().botUserId()))
                    .forEach(member -> json.put("user", member));
        } else {
            json.put("name", place.name());
            json.put("is_member", place.members().contains(workspace.team().botUserId()));
            json.put("is_private", false);
        }
        return json;
    }

    private static ObjectNode ok() {
        ObjectNode json = Json.object();
        json.put("ok", true);
        return json;
    }
}
