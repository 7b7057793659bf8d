package io.flowmend.app;

import io.flowmend.knowledge.KnowledgeText;
import io.flowmend.slack.SlackSettings;
import io.flowmend.teams.Secret;
import io.flowmend.teams.TeamsIdentity;
import io.flowmend.teams.TeamsSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the settings from a file and the environment; every fault is told at once, by the key's name and what it should be. */
final class SettingsReader {

    private static final Path DEFAULT_DATABASE = Path.of("data", "flowmend.db");

    private final SettingValues values;

    private SettingsReader(SettingValues values) {
        this.values = values;
    }

    /** The settings of that file, each value overruled by the environment; throws UserMistake naming every fault. */
    static Settings read(Optional<KnowledgeText> file, Map<String, String> environment) {
        SettingsReader reader = new SettingsReader(new SettingValues(file, environment));
        Settings settings = reader.settings();
        List<String> faults = reader.values.faults();
        if (!faults.isEmpty()) {
            throw new UserMistake("Flowmend can't start with these settings:\n  " + String.join("\n  ", faults));
        }
        return settings;
    }

    private Settings settings() {
        int port = values.value(SettingKey.PORT, SettingsReader::port).orElse(Settings.DEFAULT_PORT);
        Path database = values.value(SettingKey.DATABASE, Path::of).orElse(DEFAULT_DATABASE);
        return new Settings(port, database, slack(), teams(), new FailureSettingsReader(values).read());
    }

    /** Slack is left out only by saying nothing of it where Teams is connected. */
    private List<SlackSettings> slack() {
        boolean isLeftOut = values.has(SettingKey.TEAMS_APP_ID)
                && !values.has(SettingKey.SLACK_BOT_TOKEN)
                && !values.has(SettingKey.SLACK_SIGNING_SECRET);
        if (isLeftOut) {
            return List.of();
        }
        Optional<String> token = values.required(SettingKey.SLACK_BOT_TOKEN);
        Optional<String> secret = values.required(SettingKey.SLACK_SIGNING_SECRET);
        if (token.isEmpty() || secret.isEmpty()) {
            return List.of();
        }
        try {
            SlackSettings slack = SlackSettings.of(token.get(), secret.get());
            return List.of(values.value(SettingKey.SLACK_API, address -> slack.withApi(URI.create(address)))
                    .orElse(slack));
        } catch (IllegalArgumentException bad) {
            values.fault(SettingKey.SLACK_BOT_TOKEN);
            return List.of();
        }
    }

    private TeamsSettings teams() {
        TeamsSettings teams = TeamsSettings.of(identity());
        TeamsSettings withLogin = values.value(
                        SettingKey.TEAMS_LOGIN,
                        address -> teams.withMicrosoft(URI.create(address), teams.openIdMetadata()))
                .orElse(teams);
        return values.value(
                        SettingKey.TEAMS_OPENID_METADATA,
                        address -> withLogin.withMicrosoft(withLogin.login(), URI.create(address)))
                .orElse(withLogin);
    }

    private TeamsIdentity identity() {
        if (!values.has(SettingKey.TEAMS_APP_ID)) {
            if (values.has(SettingKey.TEAMS_APP_PASSWORD)) {
                values.required(SettingKey.TEAMS_APP_ID);
            }
            return new TeamsIdentity.Closed();
        }
        Optional<String> password = values.required(SettingKey.TEAMS_APP_PASSWORD);
        TeamsIdentity.Type type = values.value(SettingKey.TEAMS_APP_TYPE, TeamsIdentity.Type::of)
                .orElse(TeamsIdentity.Type.SINGLE_TENANT);
        Optional<String> tenant = type == TeamsIdentity.Type.SINGLE_TENANT
                ? values.required(SettingKey.TEAMS_TENANT_ID)
                : values.value(SettingKey.TEAMS_TENANT_ID, text -> text).or(() -> Optional.of(""));
        if (password.isEmpty() || tenant.isEmpty()) {
            return new TeamsIdentity.Closed();
        }
        return values.<TeamsIdentity>value(
                        SettingKey.TEAMS_APP_ID,
                        appId -> new TeamsIdentity.Registered(appId, new Secret(password.get()), tenant.get(), type))
                .orElseGet(TeamsIdentity.Closed::new);
    }

    private static int port(String text) {
        int port = Integer.parseInt(text);
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException(text);
        }
        return port;
    }
}
