package io.flowmend.knowledge;

import io.flowmend.playbook.Playbook;
import io.flowmend.playbook.PlaybookStep;
import io.flowmend.playbook.WrittenPlaybook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads playbooks; whether their steps fit together and have words is the playbook checker's to say. */
public final class PlaybookReader {

    private final List<WrittenPlaybook> playbooks = new ArrayList<>();

    private PlaybookReader() {}

    /** The playbooks of the given files, one a file; what is wrong becomes faults, and such a playbook is left out. */
    public static List<WrittenPlaybook> read(List<KnowledgeText> files, Faults faults) {
        PlaybookReader reader = new PlaybookReader();
        files.forEach(file -> YamlDocument.parse(file, faults).ifPresent(root -> reader.add(file.name(), root)));
        return reader.playbooks;
    }

    private void add(String file, YamlNode root) {
        if (!root.isMap()) {
            root.fault("a playbook has the fields id, version and steps");
            return;
        }
        root.unknownFields("id", "version", "steps");
        String id = StepReader.name(root, "id");
        int version = version(root);
        Map<String, Integer> lines = new HashMap<>();
        List<PlaybookStep> steps = steps(root, id, lines);
        if (id.isEmpty() || steps.isEmpty()) {
            return;
        }
        Optional<WrittenPlaybook> same = playbooks.stream()
                .filter(other ->
                        other.playbook().id().equals(id) && other.playbook().version() == version)
                .findFirst();
        if (same.isPresent()) {
            root.fault("version " + version + " of the playbook '" + id + "' stands also in "
                    + same.get().file());
            return;
        }
        playbooks.add(new WrittenPlaybook(new Playbook(id, version, steps), file, lines));
    }

    private static int version(YamlNode root) {
        String text = root.requiredText("version");
        if (text.matches("[1-9][0-9]{0,5}")) {
            return Integer.parseInt(text);
        }
        if (!text.isEmpty()) {
            root.required("version").ifPresent(node -> node.fault("a version is a whole number from 1, not: " + text));
        }
        return 0;
    }

    private static List<PlaybookStep> steps(YamlNode root, String playbook, Map<String, Integer> lines) {
        List<PlaybookStep> steps = new ArrayList<>();
        Optional<YamlNode> list = root.required("steps");
        List<YamlNode> nodes = list.map(YamlNode::items).orElse(List.of());
        if (nodes.isEmpty() && list.filter(YamlNode::isList).isPresent()) {
            root.fault("a playbook has at least one step");
        }
        for (YamlNode node : nodes) {
            StepReader.read(node, playbook).ifPresent(step -> {
                Integer before = lines.putIfAbsent(step.id(), node.line());
                if (before == null) {
                    steps.add(step);
                } else {
                    node.fault("the step '" + step.id() + "' stands already in line " + before);
                }
            });
        }
        return steps;
    }
}
