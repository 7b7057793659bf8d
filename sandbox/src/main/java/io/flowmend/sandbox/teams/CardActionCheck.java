package io.flowmend.sandbox.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Set;

/** Checks the buttons of a card; only the kinds of action that a bot's card has use for here are known. */
final class CardActionCheck {
    private static final Set<String> STYLES = Set.of("default", "positive", "destructive");
    private static final Set<String> MODES = Set.of("primary", "secondary");
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

    private final CardFindings findings;
    private final CardElementCheck elements;

    CardActionCheck(CardFindings findings, CardElementCheck elements) {
        this.findings = findings;
        this.elements = elements;
    }

    void all(JsonNode holder, String pointer) {
        if (!findings.items(holder, "actions", pointer)) {
            return;
        }
        int size = holder.path("actions").size();
        if (size > AdaptiveCardLimits.ACTIONS) {
            findings.add("no more than " + AdaptiveCardLimits.ACTIONS + " actions are shown", pointer + "/actions");
        }
        for (int i = 0; i < size; i++) {
            String where = pointer + "/actions/" + i;
            findings.text(holder.path("actions").get(i), "title", where);
            one(holder.path("actions").get(i), where);
        }
    }

    void one(JsonNode action, String pointer) {
        findings.word(action, "style", pointer, STYLES);
        findings.word(action, "mode", pointer, MODES);
        switch (action.path("type").asText()) {
            case "Action.OpenUrl" -> url(action, pointer);
            case "Action.Execute" -> execute(action, pointer);
            case "Action.Submit" -> data(action, pointer);
            case "Action.ShowCard" -> card(action.path("card"), pointer + "/card");
            default -> findings.add("the type " + action.path("type") + " is not known", pointer);
        }
    }

    private void url(JsonNode action, String pointer) {
        if (findings.text(action, "url", pointer)
                && !isAddress(action.path("url").asText())) {
            findings.add("\"url\" should be a whole http, https or mailto address", pointer);
        }
    }

    /** Source of the fallback: learn.microsoft.com, "Work with Universal Actions for Adaptive Cards", backward compatibility. */
    private void execute(JsonNode action, String pointer) {
        findings.text(action, "verb", pointer);
        data(action, pointer);
        if (!action.path("fallback").path("type").asText().equals("Action.Submit")) {
            findings.add("an Action.Execute should have an Action.Submit as \"fallback\"", pointer);
        } else {
            one(action.path("fallback"), pointer + "/fallback");
        }
    }

    private void card(JsonNode card, String pointer) {
        if (!card.path("type").asText().equals("AdaptiveCard")) {
            findings.add("an Action.ShowCard should have an \"AdaptiveCard\" as \"card\"", pointer);
        }
        elements.elements(card.path("body"), pointer + "/body");
        if (card.has("actions")) {
            all(card, pointer);
        }
    }

    private void data(JsonNode action, String pointer) {
        if (action.has("data")
                && !action.path("data").isObject()
                && !action.path("data").isTextual()) {
            findings.add("\"data\" should be an object or a text", pointer);
        }
    }

    private static boolean isAddress(String text) {
        try {
            URI address = URI.create(text);
            return address.getScheme() != null && SCHEMES.contains(address.getScheme());
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
