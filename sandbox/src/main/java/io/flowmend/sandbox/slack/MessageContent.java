package io.flowmend.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.flowmend.sandbox.wire.Json;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Text and blocks of a call, checked as Slack checks them; absent blocks differ from an empty array. */
record MessageContent(String text, Optional<ArrayNode> blocks) {

    static MessageContent read(Arguments arguments, Set<String> blocksNotKnown) throws SlackRefusal {
        String text = arguments.text("text");
        if (!arguments.has("blocks")) {
            if (text.isBlank()) {
                throw SlackRefusal.because("no_text");
            }
            return new MessageContent(text, Optional.empty());
        }
        JsonNode blocks = arguments
                .structure("blocks")
                .filter(JsonNode::isArray)
                .orElseThrow(() -> SlackRefusal.because("invalid_blocks_format"));
        List<String> wrong = BlockKitCheck.check(blocks, blocksNotKnown);
        if (!wrong.isEmpty()) {
            throw SlackRefusal.because("invalid_blocks", wrong);
        }
        if (textLength(blocks) > BlockKitLimits.ALL_BLOCKS_TEXT) {
            throw SlackRefusal.because("msg_blocks_too_long");
        }
        if (text.isBlank() && blocks.isEmpty()) {
            throw SlackRefusal.because("no_text");
        }
        return new MessageContent(text, Optional.of(BlockIds.fill((ArrayNode) blocks)));
    }

    ArrayNode blocksOrNone() {
        return blocks.orElseGet(Json::array);
    }

    private static int textLength(JsonNode node) {
        int length =
                node.path("text").isTextual() ? node.get("text").textValue().length() : 0;
        for (JsonNode child : node) {
            length += textLength(child);
        }
        return length;
    }
}
