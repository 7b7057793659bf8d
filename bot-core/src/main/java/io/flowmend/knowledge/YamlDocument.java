package io.flowmend.knowledge;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Parses one knowledge file into nodes that know their lines; duplicate keys, anchors and syntax errors become faults. */
public final class YamlDocument {

    private final String file;
    private final Faults faults;
    private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private YamlDocument(String file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    /** The root of the file, or empty when it has none or can't be parsed; then a fault says why. */
    public static Optional<YamlNode> parse(KnowledgeText text, Faults faults) {
        return new YamlDocument(text.name(), faults).root(text.content());
    }

    private Optional<YamlNode> root(String content) {
        LoadSettings settings = LoadSettings.builder().setLabel(file).build();
        try {
            Optional<Node> root = new Compose(settings).composeString(content);
            if (root.isEmpty()) {
                faults.add(file, 1, "the file is empty");
                return Optional.empty();
            }
            check(root.get());
            return Optional.of(new YamlNode(file, root.get(), faults));
        } catch (MarkedYamlEngineException broken) {
            int line = broken.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            faults.add(file, line, "not valid YAML: " + broken.getProblem());
            return Optional.empty();
        } catch (YamlEngineException broken) {
            faults.add(file, 1, "not valid YAML: " + broken.getMessage());
            return Optional.empty();
        }
    }

    private void check(Node node) {
        if (!(node instanceof ScalarNode) && !seen.add(node)) {
            faults.add(file, YamlNode.line(node), "anchors and aliases are not allowed here");
            return;
        }
        if (node instanceof SequenceNode list) {
            list.getValue().forEach(this::check);
        }
        if (node instanceof MappingNode map) {
            Set<String> keys = new HashSet<>();
            for (NodeTuple entry : map.getValue()) {
                if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                    faults.add(file, YamlNode.line(entry.getKeyNode()), "a key must be plain text");
                } else if (!keys.add(key.getValue())) {
                    faults.add(file, YamlNode.line(key), "the key '" + key.getValue() + "' stands twice");
                }
                check(entry.getValueNode());
            }
        }
    }
}
