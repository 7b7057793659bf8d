package io.flowmend.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A button in a message, as it was sent. */
public record SlackButton(String blockId, String actionId, JsonNode json) {

    /** The words on it. */
    public String label() {
        return json.path("text").path("text").asText();
    }

    /** All buttons of a message, in reading order. */
    public static List<SlackButton> in(SlackMessage message) {
        List<SlackButton> buttons = new ArrayList<>();
        for (JsonNode block : message.blocks()) {
            String blockId = block.path("block_id").asText();
            collect(blockId, block.path("accessory"), buttons);
            block.path("elements").forEach(element -> collect(blockId, element, buttons));
        }
        return List.copyOf(buttons);
    }

    /** The message's first button with these words on it. */
    public static Optional<SlackButton> labelled(SlackMessage message, String label) {
        return in(message).stream()
                .filter(button -> button.label().equals(label))
                .findFirst();
    }

    private static void collect(String blockId, JsonNode element, List<SlackButton> buttons) {
        if (element.path("type").asText().equals("button")) {
            buttons.add(new SlackButton(blockId, element.path("action_id").asText(), element));
        }
    }
}
