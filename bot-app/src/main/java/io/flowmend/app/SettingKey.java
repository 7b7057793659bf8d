package io.flowmend.app;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Every key that can be set, in {@code flowmend.yaml} as {@code group.name} and in the environment. */
enum SettingKey {
    PORT("port", "a whole number from 0 to 65535"),
    DATABASE("database", "the path of a file, in a folder that exists or can be made"),
    SLACK_BOT_TOKEN("slack.bot-token", "a bot token, which begins with xoxb-"),
    SLACK_SIGNING_SECRET("slack.signing-secret", "the signing secret of the Slack app"),
    SLACK_API("slack.api", "an http or https address that ends in a slash"),
    TEAMS_APP_ID("teams.app-id", "the id of the bot's app registration"),
    TEAMS_APP_PASSWORD("teams.app-password", "a client secret of the bot's app registration"),
    TEAMS_TENANT_ID("teams.tenant-id", "the id of the tenant in which the app is registered"),
    TEAMS_APP_TYPE("teams.app-type", "SingleTenant or MultiTenant"),
    TEAMS_LOGIN("teams.login", "an http or https address that ends in a slash"),
    TEAMS_OPENID_METADATA("teams.openid-metadata", "an http or https address"),
    POWER_PLATFORM_TENANT_ID("power-platform.tenant-id", "the id of the tenant whose flows are watched"),
    POWER_PLATFORM_CLIENT_ID("power-platform.client-id", "the id of the app registration for Power Automate"),
    POWER_PLATFORM_CLIENT_SECRET("power-platform.client-secret", "a client secret of that app registration"),
    POWER_PLATFORM_REFRESH_TOKEN("power-platform.refresh-token", "a refresh token of the service account"),
    POWER_PLATFORM_ENVIRONMENTS(
            "power-platform.environments",
            "names of environments, separated by commas (all that are seen if left out)"),
    POWER_PLATFORM_LOGIN("power-platform.login", "an http or https address that ends in a slash"),
    POWER_PLATFORM_FLOW_API("power-platform.flow-api", "an http or https address without a slash at its end"),
    POWER_PLATFORM_POWER_APPS_API(
            "power-platform.power-apps-api", "an http or https address without a slash at its end"),
    POWER_PLATFORM_GRAPH("power-platform.graph", "an http or https address without a slash at its end"),
    POWER_PLATFORM_REQUESTS("power-platform.requests-a-second", "a whole number from 1 to 100"),
    POWER_PLATFORM_POLLING("power-platform.polling-seconds", "a whole number from 1 to 3600"),
    HOOKS_SECRET("hooks.secret", "a text of at least 16 characters"),
    ALERTS_SLACK("alerts.slack", "the workspace's id, a slash, and the channel's id, such as T0123ABCD/C0456EFGH"),
    ALERTS_SLACK_LANGUAGE("alerts.slack-language", "a language, such as en or nb"),
    ALERTS_TEAMS("alerts.teams", "the id of a Teams channel, which begins with 19:"),
    ALERTS_TEAMS_LANGUAGE("alerts.teams-language", "a language, such as en or nb"),
    ALERTS_ZONE("alerts.zone", "a time zone, such as Europe/Oslo");

    private static final String OURS = "FLOWMEND_";

    private final String path;
    private final String expected;

    SettingKey(String path, String expected) {
        this.path = path;
        this.expected = expected;
    }

    /** How it stands in the settings file. */
    String path() {
        return path;
    }

    /** What its value should be. */
    String expected() {
        return expected;
    }

    /** The names it has in the environment, Flowmend's own first, then the platform's usual one. */
    List<String> variables() {
        String own = OURS + name();
        return switch (this) {
            case SLACK_BOT_TOKEN, SLACK_SIGNING_SECRET -> List.of(own, name());
            case TEAMS_APP_ID -> List.of(own, "MicrosoftAppId");
            case TEAMS_APP_PASSWORD -> List.of(own, "MicrosoftAppPassword");
            case TEAMS_TENANT_ID -> List.of(own, "MicrosoftAppTenantId");
            case TEAMS_APP_TYPE -> List.of(own, "MicrosoftAppType");
            case PORT,
                    DATABASE,
                    SLACK_API,
                    TEAMS_LOGIN,
                    TEAMS_OPENID_METADATA,
                    POWER_PLATFORM_TENANT_ID,
                    POWER_PLATFORM_CLIENT_ID,
                    POWER_PLATFORM_CLIENT_SECRET,
                    POWER_PLATFORM_REFRESH_TOKEN,
                    POWER_PLATFORM_ENVIRONMENTS,
                    POWER_PLATFORM_LOGIN,
                    POWER_PLATFORM_FLOW_API,
                    POWER_PLATFORM_POWER_APPS_API,
                    POWER_PLATFORM_GRAPH,
                    POWER_PLATFORM_REQUESTS,
                    POWER_PLATFORM_POLLING,
                    HOOKS_SECRET,
                    ALERTS_SLACK,
                    ALERTS_SLACK_LANGUAGE,
                    ALERTS_TEAMS,
                    ALERTS_TEAMS_LANGUAGE,
                    ALERTS_ZONE -> List.of(own);
        };
    }

    static Optional<SettingKey> ofPath(String path) {
        return Arrays.stream(values()).filter(key -> key.path.equals(path)).findFirst();
    }

    static boolean isOurs(String variable) {
        return variable.toUpperCase(Locale.ROOT).startsWith(OURS);
    }

    static boolean isKnown(String variable) {
        return Arrays.stream(values()).anyMatch(key -> key.variables().contains(variable));
    }
}
