package io.flowmend.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** Checks rich text and the table cells made of it (docs.slack.dev/reference/block-kit/blocks/rich-text-block). */
final class RichTextCheck {
    private static final Set<String> LIST_STYLES = Set.of("bullet", "ordered");
    private static final Set<String> TEXT_STYLES =
            Set.of("bold", "italic", "strike", "code", "underline", "highlight", "client_highlight", "unlink");

    private final Findings findings;

    RichTextCheck(Findings findings) {
        this.findings = findings;
    }

    void block(JsonNode block, String pointer) {
        findings.only(block, pointer, Set.of("type", "block_id", "elements"));
        if (findings.items(block, "elements", pointer, 1, Integer.MAX_VALUE)) {
            each(block.get("elements"), pointer + "/elements", this::part);
        }
    }

    void cell(JsonNode cell, String pointer) {
        switch (cell.path("type").asText()) {
            case "raw_text" -> {
                findings.only(cell, pointer, Set.of("type", "text"));
                findings.required(cell, "text", pointer);
            }
            case "rich_text" -> block(cell, pointer);
            default -> findings.add("unsupported type: " + cell.path("type").asText(), pointer + "/type");
        }
    }

    private void part(JsonNode part, String pointer) {
        String type = part.path("type").asText();
        switch (type) {
            case "rich_text_section" -> inlines(part, pointer, Set.of("type", "elements"));
            case "rich_text_quote" -> inlines(part, pointer, Set.of("type", "elements", "border"));
            case "rich_text_preformatted" -> inlines(part, pointer, Set.of("type", "elements", "border", "language"));
            case "rich_text_list" -> {
                findings.only(part, pointer, Set.of("type", "elements", "style", "indent", "offset", "border"));
                if (findings.required(part, "style", pointer)) {
                    findings.word(part, "style", pointer, LIST_STYLES);
                }
                if (findings.items(part, "elements", pointer, 1, Integer.MAX_VALUE)) {
                    each(part.get("elements"), pointer + "/elements", this::part);
                }
            }
            default -> findings.add("unsupported type: " + type, pointer + "/type");
        }
    }

    private void inlines(JsonNode part, String pointer, Set<String> known) {
        findings.only(part, pointer, known);
        if (findings.items(part, "elements", pointer, 1, Integer.MAX_VALUE)) {
            each(part.get("elements"), pointer + "/elements", this::inline);
        }
    }

    private void inline(JsonNode inline, String pointer) {
        String type = inline.path("type").asText();
        switch (type) {
            case "text" -> required(inline, pointer, "text");
            case "link" -> required(inline, pointer, "url");
            case "emoji" -> required(inline, pointer, "name");
            case "user" -> required(inline, pointer, "user_id");
            case "channel" -> required(inline, pointer, "channel_id");
            case "usergroup" -> required(inline, pointer, "usergroup_id");
            case "broadcast" -> required(inline, pointer, "range");
            case "color" -> required(inline, pointer, "value");
            case "date" -> {
                required(inline, pointer, "timestamp");
                required(inline, pointer, "format");
            }
            default -> findings.add("unsupported type: " + type, pointer + "/type");
        }
        if (inline.hasNonNull("style")) {
            findings.only(inline.get("style"), pointer + "/style", TEXT_STYLES);
        }
    }

    private void required(JsonNode inline, String pointer, String name) {
        if (findings.required(inline, name, pointer) && name.equals("text")) {
            findings.text(inline, name, pointer, 1, Integer.MAX_VALUE);
        }
    }

    private static void each(JsonNode array, String pointer, Visit visit) {
        for (int i = 0; i < array.size(); i++) {
            visit.at(array.get(i), pointer + "/" + i);
        }
    }

    private interface Visit {
        void at(JsonNode node, String pointer);
    }
}
