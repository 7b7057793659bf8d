package io.flowmend.knowledge;

import java.util.Objects;

/** One knowledge file: its name as faults show it, and its whole content. */
public record KnowledgeText(String name, String content) {

    public KnowledgeText {
        Objects.requireNonNull(name);
        Objects.requireNonNull(content);
    }
}
