package io.flowmend.knowledge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A part of a knowledge file with its line. Every scalar is read as the text that stands there, so {@code yes},
 * {@code no} and {@code 1.0} keep their spelling. Asking for what is not there, or is of another type, notes a fault and
 * gives an empty value, so that reading goes on and finds the other faults too.
 */
public final class YamlNode {

    /** One entry of a map: its key, and the value with its line. */
    public record Entry(String key, int line, YamlNode value) {}

    private final String file;
    private final Node node;
    private final Faults faults;

    YamlNode(String file, Node node, Faults faults) {
        this.file = file;
        this.node = node;
        this.faults = faults;
    }

    static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    /** The name of the file it stands in. */
    public String file() {
        return file;
    }

    /** Its line, counted from 1. */
    public int line() {
        return line(node);
    }

    /** Notes a fault at this line. */
    public void fault(String message) {
        faults.add(file, line(), message);
    }

    /** Whether it is a single text (and not a list or a map). */
    public boolean isText() {
        return node instanceof ScalarNode;
    }

    /** Whether it is a list. */
    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /** Whether it is a map. */
    public boolean isMap() {
        return node instanceof MappingNode;
    }

    /** Its text as written; a fault and empty text if it is a list or a map. */
    public String text() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        fault("expected a text, found " + kind());
        return "";
    }

    /** Its items; a fault and no items if it is no list. */
    public List<YamlNode> items() {
        if (node instanceof SequenceNode list) {
            return list.getValue().stream()
                    .map(item -> new YamlNode(file, item, faults))
                    .toList();
        }
        fault("expected a list, found " + kind());
        return List.of();
    }

    /** Its entries in the file's order; a fault and no entries if it is no map. */
    public List<Entry> entries() {
        if (!(node instanceof MappingNode map)) {
            fault("expected fields, found " + kind());
            return List.of();
        }
        List<Entry> entries = new ArrayList<>();
        for (NodeTuple tuple : map.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key) {
                entries.add(new Entry(key.getValue(), line(key), new YamlNode(file, tuple.getValueNode(), faults)));
            }
        }
        return entries;
    }

    /** The value of a field, or empty when the field is not there. */
    public Optional<YamlNode> optional(String field) {
        return entries().stream()
                .filter(entry -> entry.key().equals(field))
                .map(Entry::value)
                .findFirst();
    }

    /** The value of a field; a fault and empty when it is not there. */
    public Optional<YamlNode> required(String field) {
        Optional<YamlNode> value = optional(field);
        if (value.isEmpty() && isMap()) {
            fault("the field '" + field + "' is missing");
        }
        return value;
    }

    /** The text of a field that must be there and not be blank; a fault and empty text otherwise. */
    public String requiredText(String field) {
        Optional<YamlNode> value = required(field);
        if (value.isEmpty()) {
            return "";
        }
        String text = value.get().text();
        if (text.isBlank() && value.get().isText()) {
            value.get().fault("the field '" + field + "' is empty");
        }
        return text;
    }

    /** The text of a field, or empty when the field is not there. */
    public Optional<String> optionalText(String field) {
        return optional(field).map(YamlNode::text);
    }

    /** The items of a field that is a list; none when the field is not there. */
    public List<YamlNode> items(String field) {
        return optional(field).map(YamlNode::items).orElse(List.of());
    }

    /** The texts of a field that is a list of texts; none when the field is not there. */
    public List<String> texts(String field) {
        return items(field).stream().map(YamlNode::text).toList();
    }

    /** Notes a fault for every field that is not among the allowed ones. */
    public void unknownFields(String... allowed) {
        List<String> known = Arrays.asList(allowed);
        for (Entry entry : entries()) {
            if (!known.contains(entry.key())) {
                faults.add(
                        file,
                        entry.line(),
                        "unknown field '" + entry.key() + "'; known here: " + String.join(", ", known));
            }
        }
    }

    private String kind() {
        return isText() ? "a text" : isList() ? "a list" : "fields";
    }
}
