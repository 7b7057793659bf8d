package io.flowmend.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A button or a list of people in a message, as it was sent. */
public record SlackButton(String blockId, String actionId, JsonNode json) {

    private static final Set<String> TYPES = Set.of("button", "users_select");

    /** The words on it. */
    public String label() {
        return json.path(isList() ? "placeholder" : "text").path("text").asText();
    }

    /** Whether it is a list of people and not a button. */
    public boolean isList() {
        return json.path("type").asText().equals("users_select");
    }

    /** All buttons and lists of a message, in reading order. */
    public static List<SlackButton> in(SlackMessage message) {
        List<SlackButton> buttons = new ArrayList<>();
        for (JsonNode block : message.blocks()) {
            String blockId = block.path("block_id").asText();
            collect(blockId, block.path("accessory"), buttons);
            block.path("elements").forEach(element -> collect(blockId, element, buttons));
        }
        return List.copyOf(buttons);
    }

    /** The message's first button or list with these words on it. */
    public static Optional<SlackButton> labelled(SlackMessage message, String label) {
        return in(message).stream()
                .filter(button -> button.label().equals(label))
                .findFirst();
    }

    private static void collect(String blockId, JsonNode element, List<SlackButton> buttons) {
        if (TYPES.contains(element.path("type").asText())) {
            buttons.add(new SlackButton(blockId, element.path("action_id").asText(), element));
        }
    }
}
