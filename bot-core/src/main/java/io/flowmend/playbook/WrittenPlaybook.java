package io.flowmend.playbook;

import java.util.Map;
import java.util.Objects;

/** A playbook and where its author wrote it: the file, and the line of each step, counted from 1. */
public record WrittenPlaybook(Playbook playbook, String file, Map<String, Integer> lines) {

    public WrittenPlaybook {
        Objects.requireNonNull(playbook);
        Objects.requireNonNull(file);
        lines = Map.copyOf(lines);
    }

    /** The line of a step of this playbook, or the first line for a step that it does not have. */
    int line(String step) {
        return lines.getOrDefault(step, 1);
    }
}
