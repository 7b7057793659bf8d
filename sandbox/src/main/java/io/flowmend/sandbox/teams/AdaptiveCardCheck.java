package io.flowmend.sandbox.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds what Teams would refuse or not draw in a card. Sources: adaptivecards.io/explorer for 1.5, and
 * learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-format for what only Teams has. An element
 * that is not known here is taken if it has a fallback, as clients do; without one its content would be lost, so it is a
 * finding.
 */
public final class AdaptiveCardCheck {
    private final CardFindings findings = new CardFindings();
    private final CardElementCheck elements = new CardElementCheck(findings);

    private AdaptiveCardCheck() {}

    /** What is wrong with a card, each with the JSON pointer to it; empty when nothing is. */
    public static List<String> check(JsonNode card) {
        AdaptiveCardCheck check = new AdaptiveCardCheck();
        check.card(card);
        return check.findings.all();
    }

    private void card(JsonNode card) {
        if (!card.isObject() || !card.path("type").asText().equals("AdaptiveCard")) {
            findings.add("expected an object of the type \"AdaptiveCard\"", "");
            return;
        }
        if (!AdaptiveCardLimits.VERSIONS.contains(card.path("version").asText())) {
            findings.add("\"version\" should be 1.5 or earlier", "/version");
        }
        if (card.path("body").isEmpty() && card.path("actions").isEmpty()) {
            findings.add("expected a \"body\" or \"actions\"", "");
        }
        elements.elements(card.path("body"), "/body");
        if (card.has("actions")) {
            elements.actions(card, "");
        }
        mentions(card);
        uniqueIds(card, "", new HashSet<>());
    }

    /** A mention whose words stand nowhere makes Teams refuse the message, as is commonly reported. */
    private void mentions(JsonNode card) {
        JsonNode entities = card.at("/msteams/entities");
        String words = CardText.of(card);
        for (int i = 0; i < entities.size(); i++) {
            JsonNode entity = entities.get(i);
            String pointer = "/msteams/entities/" + i;
            if (findings.text(entity, "text", pointer)
                    && !words.contains(entity.path("text").asText())) {
                findings.add("the mention's text stands nowhere in the card", pointer);
            }
            findings.text(entity.path("mentioned"), "id", pointer + "/mentioned");
            findings.text(entity.path("mentioned"), "name", pointer + "/mentioned");
        }
    }

    private void uniqueIds(JsonNode part, String pointer, Set<String> ids) {
        if (part.isObject()) {
            boolean isElement = part.path("type").isTextual() && part.path("id").isTextual();
            if (isElement && !ids.add(part.path("id").asText())) {
                findings.add("the id is not the only one of its kind", pointer);
            }
            // What an action gives back is the bot's own affair, and a fallback stands for another element.
            part.properties().forEach(field -> {
                if (!Set.of("data", "fallback", "msteams").contains(field.getKey())) {
                    uniqueIds(field.getValue(), pointer + "/" + field.getKey(), ids);
                }
            });
        } else if (part.isArray()) {
            for (int i = 0; i < part.size(); i++) {
                uniqueIds(part.get(i), pointer + "/" + i, ids);
            }
        }
    }
}
