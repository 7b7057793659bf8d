package io.flowmend.card;

import java.util.List;
import java.util.Objects;

/**
 * A finished message: words filled in, its text in spans, so that only a renderer escapes and only a renderer formats.
 * {@code language} is the BCP 47 tag its words are in.
 */
public record ReadyCard(String language, List<ReadyBlock> blocks) {

    public ReadyCard {
        Objects.requireNonNull(language);
        blocks = List.copyOf(blocks);
        if (blocks.isEmpty()) {
            throw new IllegalArgumentException("a card shows at least one block");
        }
    }
}
