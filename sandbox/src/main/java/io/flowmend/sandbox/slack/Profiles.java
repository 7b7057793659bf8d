package io.flowmend.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.sandbox.wire.Json;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Locale;

/** A person in the form of Slack's user object (docs.slack.dev/reference/objects/user-object). */
final class Profiles {
    private Profiles() {}

    static ObjectNode user(SlackWorkspace workspace, SlackPerson person, boolean bot, boolean withLocale) {
        ZoneId zone = zone(person.zone());
        ObjectNode user = Json.object();
        user.put("id", person.id());
        user.put("team_id", workspace.team().teamId());
        user.put("name", person.name());
        user.put("deleted", false);
        user.put("real_name", person.displayName());
        user.put("tz", person.zone());
        user.put("tz_label", zone.getDisplayName(TextStyle.FULL, Locale.US));
        user.put("tz_offset", zone.getRules().getOffset(workspace.now()).getTotalSeconds());
        ObjectNode profile = user.putObject("profile");
        profile.put("real_name", person.displayName());
        profile.put("display_name", person.displayName());
        profile.put("team", workspace.team().teamId());
        user.put("is_admin", false);
        user.put("is_bot", bot);
        user.put("is_app_user", false);
        if (withLocale) {
            user.put("locale", person.locale());
        }
        return user;
    }

    /** Slack knows zones that Java does not; what it says of such a one besides the name is of no account. */
    private static ZoneId zone(String name) {
        return ZoneId.getAvailableZoneIds().contains(name) ? ZoneId.of(name) : ZoneOffset.UTC;
    }
}
