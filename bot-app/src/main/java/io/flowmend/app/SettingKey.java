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
    SLACK_API("slack.api", "an http or https address that ends in a slash");

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
            case PORT, DATABASE, SLACK_API -> List.of(own);
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
