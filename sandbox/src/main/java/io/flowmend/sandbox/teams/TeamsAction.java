package io.flowmend.sandbox.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A button in a card, as it was sent; {@code pointer} is the JSON pointer to it in the card. */
public record TeamsAction(String pointer, JsonNode json) {

    /** Where an Action.ShowCard has its buttons. */
    private static final String INNER_CARD = "card";

    private static final List<String> PARTS = List.of("body", "items", "columns", "actions");

    /** The words on it. */
    public String label() {
        return json.path("title").asText();
    }

    /** "Action.Execute", "Action.Submit", "Action.OpenUrl" or "Action.ShowCard". */
    public String type() {
        return json.path("type").asText();
    }

    /** All buttons of the card that the person sees in a message, in reading order. */
    public static List<TeamsAction> in(TeamsMessage message, String person) {
        return message.cardFor(person).map(TeamsAction::in).orElse(List.of());
    }

    /** The first button with these words on it that the person sees in the message. */
    public static Optional<TeamsAction> labelled(TeamsMessage message, String person, String label) {
        return in(message, person).stream()
                .filter(action -> action.label().equals(label))
                .findFirst();
    }

    static List<TeamsAction> in(ObjectNode card) {
        List<TeamsAction> actions = new ArrayList<>();
        collect(card, "", actions);
        return List.copyOf(actions);
    }

    private static void collect(JsonNode part, String pointer, List<TeamsAction> actions) {
        if (part.path("type").asText().startsWith("Action.")) {
            actions.add(new TeamsAction(pointer, part));
        }
        if (part.path(INNER_CARD).isObject()) {
            collect(part.path(INNER_CARD), pointer + "/" + INNER_CARD, actions);
        }
        for (String parts : PARTS) {
            for (int i = 0; i < part.path(parts).size(); i++) {
                collect(part.path(parts).get(i), pointer + "/" + parts + "/" + i, actions);
            }
        }
    }
}
