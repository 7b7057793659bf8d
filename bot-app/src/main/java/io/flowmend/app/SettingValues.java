package io.flowmend.app;

import io.flowmend.knowledge.Faults;
import io.flowmend.knowledge.KnowledgeText;
import io.flowmend.knowledge.YamlDocument;
import io.flowmend.knowledge.YamlNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What is set, by key, from a file and the environment, and every fault that was found in it. */
final class SettingValues {

    private final Map<SettingKey, String> values = new EnumMap<>(SettingKey.class);
    private final List<String> faults = new ArrayList<>();

    /** What the file sets, each value overruled by the environment. */
    SettingValues(Optional<KnowledgeText> file, Map<String, String> environment) {
        file.ifPresent(this::readFile);
        readEnvironment(environment);
    }

    /** Every fault so far. */
    List<String> faults() {
        return faults;
    }

    /** Notes that a key's value is not what it should be, without repeating the value: it may be a secret. */
    void fault(SettingKey key) {
        faults.add(key.path() + " should be " + key.expected());
    }

    /** Whether anything is set under the key. */
    boolean has(SettingKey key) {
        return Optional.ofNullable(values.get(key))
                .filter(text -> !text.isBlank())
                .isPresent();
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

    /** The value of a key that must be set; a fault and empty if it is not. */
    Optional<String> required(SettingKey key) {
        Optional<String> value = Optional.ofNullable(values.get(key)).filter(text -> !text.isBlank());
        if (value.isEmpty()) {
            faults.add(key.path() + " is missing: it should be " + key.expected() + " (or set "
                    + key.variables().getLast() + ")");
        }
        return value;
    }

    /** The value of a key as {@code read} reads it; empty if it is not set, and a fault if it can't be read. */
    <T> Optional<T> value(SettingKey key, Function<String, T> read) {
        Optional<String> text = Optional.ofNullable(values.get(key));
        try {
            return text.map(read);
        } catch (IllegalArgumentException bad) {
            // An address can carry a password, and what stands in place of an id can be another secret.
            String repeated = key == SettingKey.PORT ? ", not '" + text.orElse("") + "'" : "";
            faults.add(key.path() + " should be " + key.expected() + repeated);
            return Optional.empty();
        }
    }
}
