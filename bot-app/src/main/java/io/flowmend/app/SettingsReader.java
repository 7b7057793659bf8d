package io.flowmend.app;

import io.flowmend.knowledge.Faults;
import io.flowmend.knowledge.KnowledgeText;
import io.flowmend.knowledge.YamlDocument;
import io.flowmend.knowledge.YamlNode;
import io.flowmend.slack.SlackSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads the settings from a file and the environment; every fault is told at once, by the key's name and what it should be. */
final class SettingsReader {

    private static final Path DEFAULT_DATABASE = Path.of("data", "flowmend.db");

    private final Map<SettingKey, String> values = new EnumMap<>(SettingKey.class);
    private final List<String> faults = new ArrayList<>();

    private SettingsReader() {}

    /** The settings of that file, each value overruled by the environment; throws UserMistake naming every fault. */
    static Settings read(Optional<KnowledgeText> file, Map<String, String> environment) {
        SettingsReader reader = new SettingsReader();
        file.ifPresent(reader::readFile);
        reader.readEnvironment(environment);
        Optional<Settings> settings = reader.settings();
        if (!reader.faults.isEmpty()) {
            throw new UserMistake("Flowmend can't start with these settings:\n  " + String.join("\n  ", reader.faults));
        }
        return settings.orElseThrow();
    }

    private void readFile(KnowledgeText file) {
        // A file in which all is commented out sets nothing.
        if (file.content().lines().map(String::strip).allMatch(line -> line.isEmpty() || line.startsWith("#"))) {
            return;
        }
        Faults found = new Faults();
        YamlDocument.parse(file, found).ifPresent(root -> readFields(root, ""));
        found.all().forEach(fault -> faults.add(fault.toString()));
    }

    private void readFields(YamlNode node, String above) {
        for (YamlNode.Entry entry : node.entries()) {
            String path = above + entry.key();
            Optional<SettingKey> key = SettingKey.ofPath(path);
            if (key.isPresent() && entry.value().isText()) {
                values.put(key.get(), entry.value().text());
            } else if (key.isPresent()) {
                faults.add(node.file() + ":" + entry.line() + ": " + path + " should be "
                        + key.get().expected());
            } else if (entry.value().isMap()) {
                readFields(entry.value(), path + ".");
            } else {
                faults.add(node.file() + ":" + entry.line() + ": there is no setting '" + path + "'; there are: "
                        + known());
            }
        }
    }

    private static String known() {
        List<String> paths = new ArrayList<>();
        for (SettingKey key : SettingKey.values()) {
            paths.add(key.path());
        }
        return String.join(", ", paths);
    }

    private void readEnvironment(Map<String, String> environment) {
        for (SettingKey key : SettingKey.values()) {
            key.variables().reversed().stream()
                    .map(environment::get)
                    .filter(value -> value != null && !value.isBlank())
                    .forEach(value -> values.put(key, value));
        }
        environment.keySet().stream()
                .filter(SettingKey::isOurs)
                .filter(name -> !SettingKey.isKnown(name))
                .sorted()
                .forEach(name -> faults.add("there is no setting for the environment variable " + name));
    }

    private Optional<Settings> settings() {
        int port = value(SettingKey.PORT, SettingsReader::port).orElse(Settings.DEFAULT_PORT);
        Path database = value(SettingKey.DATABASE, Path::of).orElse(DEFAULT_DATABASE);
        return slack().map(slack -> new Settings(port, database, slack));
    }

    private Optional<SlackSettings> slack() {
        Optional<String> token = required(SettingKey.SLACK_BOT_TOKEN);
        Optional<String> secret = required(SettingKey.SLACK_SIGNING_SECRET);
        if (token.isEmpty() || secret.isEmpty()) {
            return Optional.empty();
        }
        SlackSettings slack;
        try {
            slack = SlackSettings.of(token.get(), secret.get());
        } catch (IllegalArgumentException bad) {
            // What stands there instead may be another secret.
            faults.add(SettingKey.SLACK_BOT_TOKEN.path() + " should be " + SettingKey.SLACK_BOT_TOKEN.expected());
            return Optional.empty();
        }
        return value(SettingKey.SLACK_API, address -> slack.withApi(URI.create(address)))
                .or(() -> Optional.of(slack));
    }

    private Optional<String> required(SettingKey key) {
        Optional<String> value = Optional.ofNullable(values.get(key)).filter(text -> !text.isBlank());
        if (value.isEmpty()) {
            faults.add(key.path() + " is missing: it should be " + key.expected() + " (or set "
                    + key.variables().getLast() + ")");
        }
        return value;
    }

    private <T> Optional<T> value(SettingKey key, Function<String, T> read) {
        Optional<String> text = Optional.ofNullable(values.get(key));
        try {
            return text.map(read);
        } catch (IllegalArgumentException bad) {
            faults.add(key.path() + " should be " + key.expected() + ", not '" + text.orElse("") + "'");
            return Optional.empty();
        }
    }

    private static int port(String text) {
        int port = Integer.parseInt(text);
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException(text);
        }
        return port;
    }
}
