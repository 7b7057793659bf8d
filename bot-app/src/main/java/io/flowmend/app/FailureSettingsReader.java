package io.flowmend.app;

import io.flowmend.channel.Place;
import io.flowmend.channel.Profile;
import io.flowmend.powerautomate.http.PowerPlatformSettings;
import io.flowmend.runtime.Watched;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads the settings about failures: Power Automate, the hook, and the rooms in which failures are told. */
final class FailureSettingsReader {

    private static final int SHORTEST_SECRET = 16;

    private final SettingValues values;

    FailureSettingsReader(SettingValues values) {
        this.values = values;
    }

    FailureSettings read() {
        List<PowerPlatformSettings> platform = platform();
        return new FailureSettings(
                platform,
                values.value(SettingKey.POWER_PLATFORM_ENVIRONMENTS, FailureSettingsReader::names)
                        .<Watched>map(Watched.Named::new)
                        .orElseGet(() -> platform.isEmpty() ? new Watched.Nowhere() : new Watched.Everywhere()),
                Duration.ofSeconds(values.value(SettingKey.POWER_PLATFORM_POLLING, within(1, 3600))
                        .orElse(60)),
                values.value(SettingKey.HOOKS_SECRET, FailureSettingsReader::secret).stream()
                        .toList(),
                Stream.concat(
                                values.value(SettingKey.ALERTS_SLACK, this::slackRoom).stream(),
                                values.value(SettingKey.ALERTS_TEAMS, this::teamsRoom).stream())
                        .toList());
    }

    /** Left out by saying nothing of it. */
    private List<PowerPlatformSettings> platform() {
        boolean isLeftOut = !values.has(SettingKey.POWER_PLATFORM_TENANT_ID)
                && !values.has(SettingKey.POWER_PLATFORM_CLIENT_ID)
                && !values.has(SettingKey.POWER_PLATFORM_CLIENT_SECRET);
        if (isLeftOut) {
            return List.of();
        }
        Optional<String> tenant = values.required(SettingKey.POWER_PLATFORM_TENANT_ID);
        Optional<String> client = values.required(SettingKey.POWER_PLATFORM_CLIENT_ID);
        Optional<String> secret = values.required(SettingKey.POWER_PLATFORM_CLIENT_SECRET);
        if (tenant.isEmpty() || client.isEmpty() || secret.isEmpty()) {
            return List.of();
        }
        PowerPlatformSettings microsofts = PowerPlatformSettings.of(
                tenant.get(),
                client.get(),
                secret.get(),
                values.value(SettingKey.POWER_PLATFORM_REFRESH_TOKEN, text -> text)
                        .orElse(""));
        return List.of(microsofts.at(
                address(SettingKey.POWER_PLATFORM_LOGIN, microsofts.login()),
                address(SettingKey.POWER_PLATFORM_FLOW_API, microsofts.flowApi()),
                address(SettingKey.POWER_PLATFORM_POWER_APPS_API, microsofts.powerAppsApi()),
                address(SettingKey.POWER_PLATFORM_GRAPH, microsofts.graph()),
                values.value(SettingKey.POWER_PLATFORM_REQUESTS, within(1, 100)).orElse(microsofts.requestsASecond())));
    }

    private URI address(SettingKey key, URI otherwise) {
        return values.value(key, text -> {
                    URI address = URI.create(text);
                    boolean slash = text.endsWith("/");
                    if (!List.of("http", "https").contains(address.getScheme())
                            || slash != (key == SettingKey.POWER_PLATFORM_LOGIN)) {
                        throw new IllegalArgumentException("not such an address");
                    }
                    return address;
                })
                .orElse(otherwise);
    }

    private AlertRoom slackRoom(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 2 || !parts[0].matches("[TE][A-Z0-9]{2,20}") || !parts[1].matches("[CG][A-Z0-9]{2,20}")) {
            throw new IllegalArgumentException(text);
        }
        return new AlertRoom(
                new Place.Room("slack", parts[0], parts[1], ""), profile(SettingKey.ALERTS_SLACK_LANGUAGE));
    }

    private AlertRoom teamsRoom(String text) {
        if (!text.startsWith("19:") || text.contains(";")) {
            throw new IllegalArgumentException(text);
        }
        String tenant = values.value(SettingKey.TEAMS_TENANT_ID, id -> id).orElse("");
        return new AlertRoom(new Place.Room("teams", tenant, text, ""), profile(SettingKey.ALERTS_TEAMS_LANGUAGE));
    }

    private Profile profile(SettingKey language) {
        return new Profile(
                values.value(language, FailureSettingsReader::locale).orElse(Locale.ENGLISH),
                values.value(SettingKey.ALERTS_ZONE, FailureSettingsReader::zone)
                        .orElse(ZoneOffset.UTC),
                "");
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(name, e);
        }
    }

    private static Locale locale(String tag) {
        try {
            return new Locale.Builder().setLanguageTag(tag).build();
        } catch (IllformedLocaleException e) {
            throw new IllegalArgumentException(tag, e);
        }
    }

    private static List<String> names(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static String secret(String text) {
        if (text.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException("too short");
        }
        return text;
    }

    private static Function<String, Integer> within(int least, int most) {
        return text -> {
            int number = Integer.parseInt(text);
            if (number < least || number > most) {
                throw new IllegalArgumentException(text);
            }
            return number;
        };
    }
}
