package io.flowmend.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** Checks text objects, buttons, lists of people and images; other interactive elements are unsupported here. */
final class ElementCheck {
    private static final Set<String> BUTTON_PROPERTIES =
            Set.of("type", "text", "action_id", "url", "value", "style", "confirm", "accessibility_label");
    private static final Set<String> PEOPLE_PROPERTIES =
            Set.of("type", "action_id", "placeholder", "initial_user", "confirm", "focus_on_load");
    private static final Set<String> TEXT_TYPES = Set.of("plain_text", "mrkdwn");

    private final Findings findings;

    ElementCheck(Findings findings) {
        this.findings = findings;
    }

    void anyText(JsonNode text, String pointer, int max) {
        text(text, pointer, max, TEXT_TYPES);
    }

    void plainText(JsonNode text, String pointer, int max) {
        text(text, pointer, max, Set.of("plain_text"));
    }

    private void text(JsonNode text, String pointer, int max, Set<String> types) {
        Findings inner = new Findings();
        if (!text.isObject() || !types.contains(text.path("type").asText())) {
            inner.add(
                    "must be one of the types "
                            + String.join(", ", types.stream().sorted().toList()),
                    pointer);
        } else {
            boolean plain = text.get("type").asText().equals("plain_text");
            inner.only(text, pointer, Set.of("type", "text", plain ? "emoji" : "verbatim"));
            if (inner.required(text, "text", pointer)) {
                inner.text(text, "text", pointer, 1, max);
            }
        }
        if (!inner.all().isEmpty()) {
            // Slack names the object that fits none of its forms first, then the reason within.
            findings.add("failed to match all allowed schemas", pointer);
            findings.take(inner);
        }
    }

    void element(JsonNode element, String pointer) {
        String type = element.path("type").asText();
        switch (type) {
            case "button" -> button(element, pointer);
            case "users_select" -> people(element, pointer);
            case "image" -> image(element, pointer, Set.of());
            default -> findings.add("unsupported type: " + type, pointer + "/type");
        }
    }

    void contextElement(JsonNode element, String pointer) {
        if (element.path("type").asText().equals("image")) {
            image(element, pointer, Set.of());
        } else {
            anyText(element, pointer, BlockKitLimits.TEXT_OBJECT);
        }
    }

    void image(JsonNode image, String pointer, Set<String> more) {
        Set<String> known = new HashSet<>(Set.of("type", "image_url", "slack_file", "alt_text"));
        known.addAll(more);
        findings.only(image, pointer, known);
        if (findings.required(image, "alt_text", pointer)) {
            findings.text(image, "alt_text", pointer, 0, BlockKitLimits.ALT_TEXT);
        }
        if (!image.hasNonNull("slack_file") && findings.required(image, "image_url", pointer)) {
            url(image, "image_url", pointer);
        }
        if (image.hasNonNull("title")) {
            plainText(image.get("title"), pointer + "/title", BlockKitLimits.ALT_TEXT);
        }
    }

    private void button(JsonNode button, String pointer) {
        findings.only(button, pointer, BUTTON_PROPERTIES);
        if (findings.required(button, "text", pointer)) {
            plainText(button.get("text"), pointer + "/text", BlockKitLimits.BUTTON_TEXT);
        }
        findings.text(button, "action_id", pointer, 1, BlockKitLimits.ACTION_ID);
        findings.text(button, "value", pointer, 0, BlockKitLimits.BUTTON_VALUE);
        findings.text(button, "accessibility_label", pointer, 1, BlockKitLimits.ACCESSIBILITY_LABEL);
        findings.word(button, "style", pointer, Set.of("primary", "danger"));
        if (button.hasNonNull("url")) {
            url(button, "url", pointer);
        }
    }

    private void people(JsonNode list, String pointer) {
        findings.only(list, pointer, PEOPLE_PROPERTIES);
        if (list.hasNonNull("placeholder")) {
            plainText(list.get("placeholder"), pointer + "/placeholder", BlockKitLimits.PLACEHOLDER);
        }
        findings.text(list, "action_id", pointer, 1, BlockKitLimits.ACTION_ID);
    }

    private void url(JsonNode object, String name, String pointer) {
        findings.text(object, name, pointer, 1, BlockKitLimits.URL);
        String url = object.get(name).asText();
        if (!url.startsWith("https://") && !url.startsWith("http://")) {
            findings.add("must be a valid URL", pointer + "/" + name);
        }
    }
}
