package io.flowmend.playbook;

import java.util.Objects;

/** The id of a cause, the playbook that it names (empty for none), and where its author wrote that. */
public record WrittenCause(String id, String playbook, String file, int line) {

    public WrittenCause {
        Objects.requireNonNull(id);
        Objects.requireNonNull(playbook);
        Objects.requireNonNull(file);
    }
}
