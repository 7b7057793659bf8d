package io.flowmend.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.atomic.AtomicLong;

/** Fills in the block and action ids a sender left out, as Slack does. */
final class BlockIds {
    private static final AtomicLong NEXT = new AtomicLong(36 * 36 * 36L);

    private BlockIds() {}

    static ArrayNode fill(ArrayNode blocks) {
        ArrayNode filled = blocks.deepCopy();
        for (JsonNode block : filled) {
            fill(block, "block_id");
            block.path("elements").forEach(BlockIds::fillAction);
            fillAction(block.path("accessory"));
        }
        return filled;
    }

    private static void fillAction(JsonNode element) {
        if (element.path("type").asText().equals("button")) {
            fill(element, "action_id");
        }
    }

    private static void fill(JsonNode node, String name) {
        if (node instanceof ObjectNode object && !object.hasNonNull(name)) {
            object.put(name, Long.toString(NEXT.getAndIncrement(), 36));
        }
    }
}
