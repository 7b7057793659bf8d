package io.flowmend.sandbox.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** Checks the elements of a card, those within them too. */
final class CardElementCheck {
    private static final Set<String> SIZES = Set.of("small", "default", "medium", "large", "extralarge");
    private static final Set<String> WEIGHTS = Set.of("lighter", "default", "bolder");
    private static final Set<String> COLORS =
            Set.of("default", "dark", "light", "accent", "good", "warning", "attention");
    private static final Set<String> FONTS = Set.of("default", "monospace");
    private static final Set<String> TEXT_STYLES = Set.of("default", "heading", "columnheader");
    private static final Set<String> BOX_STYLES =
            Set.of("default", "emphasis", "good", "attention", "warning", "accent");
    private static final Set<String> DATASETS =
            Set.of("graph.microsoft.com/users", "graph.microsoft.com/users?scope=currentContext");
    private static final Set<String> SPACINGS =
            Set.of("none", "small", "default", "medium", "large", "extralarge", "padding");

    private final CardFindings findings;
    private final CardActionCheck actions;

    CardElementCheck(CardFindings findings) {
        this.findings = findings;
        this.actions = new CardActionCheck(findings, this);
    }

    void elements(JsonNode elements, String pointer) {
        for (int i = 0; i < elements.size(); i++) {
            element(elements.get(i), pointer + "/" + i);
        }
    }

    void actions(JsonNode holder, String pointer) {
        actions.all(holder, pointer);
    }

    private void element(JsonNode element, String pointer) {
        findings.word(element, "spacing", pointer, SPACINGS);
        findings.truth(element, "separator", pointer);
        switch (element.path("type").asText()) {
            case "TextBlock" -> textBlock(element, pointer);
            case "RichTextBlock" -> richText(element, pointer);
            case "FactSet" -> facts(element, pointer);
            case "Container" -> box(element, "items", pointer);
            case "ColumnSet" -> columns(element, pointer);
            case "ActionSet" -> actions.all(element, pointer);
            case "Image" -> image(element, pointer);
            case "CodeBlock" -> code(element, pointer);
            case "ProgressBar" -> progress(element, pointer);
            case "Input.ChoiceSet" -> list(element, pointer);
            case "Badge" -> findings.text(element, "text", pointer);
            default -> {
                if (!element.has("fallback")) {
                    findings.add("the type " + element.path("type") + " is not known and has no \"fallback\"", pointer);
                }
            }
        }
        if (element.path("fallback").isObject()) {
            element(element.path("fallback"), pointer + "/fallback");
        } else if (element.has("fallback") && !element.path("fallback").asText().equals("drop")) {
            findings.add("\"fallback\" should be an element or \"drop\"", pointer);
        }
    }

    private void textBlock(JsonNode element, String pointer) {
        findings.text(element, "text", pointer);
        findings.word(element, "style", pointer, TEXT_STYLES);
        findings.truth(element, "wrap", pointer);
        textLook(element, pointer);
    }

    private void textLook(JsonNode text, String pointer) {
        findings.word(text, "size", pointer, SIZES);
        findings.word(text, "weight", pointer, WEIGHTS);
        findings.word(text, "color", pointer, COLORS);
        findings.word(text, "fontType", pointer, FONTS);
        findings.truth(text, "isSubtle", pointer);
    }

    private void richText(JsonNode element, String pointer) {
        if (!findings.items(element, "inlines", pointer)) {
            return;
        }
        for (int i = 0; i < element.path("inlines").size(); i++) {
            JsonNode run = element.path("inlines").get(i);
            String where = pointer + "/inlines/" + i;
            if (run.isTextual()) {
                continue;
            }
            if (!run.path("type").asText().equals("TextRun")) {
                findings.add("expected a text or a \"TextRun\"", where);
            }
            findings.text(run, "text", where);
            textLook(run, where);
            if (run.has("selectAction")) {
                actions.one(run.path("selectAction"), where + "/selectAction");
            }
        }
    }

    private void facts(JsonNode element, String pointer) {
        if (findings.items(element, "facts", pointer)) {
            for (int i = 0; i < element.path("facts").size(); i++) {
                JsonNode fact = element.path("facts").get(i);
                String where = pointer + "/facts/" + i;
                if (!fact.path("title").isTextual() || !fact.path("value").isTextual()) {
                    findings.add("a fact should have the texts \"title\" and \"value\"", where);
                }
            }
        }
    }

    private void columns(JsonNode element, String pointer) {
        for (int i = 0; i < element.path("columns").size(); i++) {
            box(element.path("columns").get(i), "items", pointer + "/columns/" + i);
        }
    }

    private void box(JsonNode element, String items, String pointer) {
        findings.word(element, "style", pointer, BOX_STYLES);
        if (findings.items(element, items, pointer)) {
            elements(element.path(items), pointer + "/" + items);
        }
        if (element.has("selectAction")) {
            actions.one(element.path("selectAction"), pointer + "/selectAction");
        }
    }

    /** The alternative text is not asked for by Teams, but by everybody who can't see the picture. */
    private void image(JsonNode element, String pointer) {
        findings.text(element, "url", pointer);
        findings.text(element, "altText", pointer);
    }

    /** Source: learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/people-picker. */
    private void list(JsonNode element, String pointer) {
        findings.text(element, "id", pointer);
        findings.text(element, "label", pointer);
        findings.truth(element, "isRequired", pointer);
        findings.truth(element, "isMultiSelect", pointer);
        JsonNode query = element.path("choices.data");
        if (query.isMissingNode()) {
            findings.items(element, "choices", pointer);
        } else if (!query.path("type").asText().equals("Data.Query")
                || !DATASETS.contains(query.path("dataset").asText())) {
            findings.add(
                    "\"choices.data\" should be a \"Data.Query\" for people in the organization or the conversation",
                    pointer);
        }
        if (element.path("isRequired").asBoolean()) {
            findings.text(element, "errorMessage", pointer);
        }
    }

    private void code(JsonNode element, String pointer) {
        findings.text(element, "codeSnippet", pointer);
        findings.text(element, "language", pointer);
    }

    private void progress(JsonNode element, String pointer) {
        findings.number(element, "value", pointer);
        findings.number(element, "max", pointer);
        findings.word(element, "color", pointer, COLORS);
        if (element.path("value").asDouble() > element.path("max").asDouble(100)) {
            findings.add("\"value\" should not be more than \"max\"", pointer);
        }
    }
}
