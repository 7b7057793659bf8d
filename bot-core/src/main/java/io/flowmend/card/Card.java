package io.flowmend.card;

import java.util.List;
import java.util.stream.Stream;

/** A message in no language yet, drawn from top to bottom. */
public record Card(List<Block> blocks) {

    public Card {
        blocks = List.copyOf(blocks);
        if (blocks.isEmpty()) {
            throw new IllegalArgumentException("a card shows at least one block");
        }
    }

    /** A card of the given blocks. */
    public static Card of(Block... blocks) {
        return new Card(List.of(blocks));
    }

    /** All buttons of the card, from top to bottom. */
    public Stream<Choice> choices() {
        return blocks.stream()
                .flatMap(block -> block instanceof Block.Choices row ? row.choices().stream() : Stream.of());
    }
}
