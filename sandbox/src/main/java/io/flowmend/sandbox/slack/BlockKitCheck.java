package io.flowmend.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Refuses the blocks that Slack refuses in a message. It knows the blocks named in {@link #KNOWN}; any other, also one
 * that Slack has, is an unsupported type here rather than let through unchecked.
 */
public final class BlockKitCheck {
    /** The blocks checked here (docs.slack.dev/reference/block-kit/blocks). */
    public static final Set<String> KNOWN = Set.of(
            "actions",
            "alert",
            "context",
            "divider",
            "header",
            "image",
            "markdown",
            "plan",
            "rich_text",
            "section",
            "table",
            "task_card");

    private static final Set<String> ALERT_LEVELS = Set.of("default", "info", "warning", "error", "success");

    private final Set<String> unknown;
    private final Findings findings = new Findings();
    private final ElementCheck elements = new ElementCheck(findings);
    private final RichTextCheck richTexts = new RichTextCheck(findings);
    private final TaskCheck tasks = new TaskCheck(findings, richTexts);
    private int markdown;

    private BlockKitCheck(Set<String> unknown) {
        this.unknown = unknown;
    }

    /** What is wrong with a message's blocks, in a workspace that does not know some of them; empty when nothing is. */
    public static List<String> check(JsonNode blocks, Set<String> unknown) {
        BlockKitCheck check = new BlockKitCheck(unknown);
        check.blocks(blocks);
        return check.findings.all();
    }

    private void blocks(JsonNode blocks) {
        if (blocks.size() > BlockKitLimits.BLOCKS) {
            findings.add("no more than " + BlockKitLimits.BLOCKS + " items allowed", "/blocks");
        }
        Set<String> ids = new HashSet<>();
        Set<String> types = new HashSet<>();
        for (int i = 0; i < blocks.size(); i++) {
            JsonNode block = blocks.get(i);
            String pointer = "/blocks/" + i;
            types.add(block.path("type").asText());
            if (block.hasNonNull("block_id") && !ids.add(block.get("block_id").asText())) {
                findings.add("block_id already exists", pointer + "/block_id");
            }
            block(block, pointer);
        }
        if (types.contains("plan") && types.contains("task_card")) {
            findings.add("plan and task_card blocks cannot be used in the same message", "/blocks");
        }
        if (markdown > BlockKitLimits.MARKDOWN_TEXT) {
            findings.add("must be less than " + (BlockKitLimits.MARKDOWN_TEXT + 1) + " characters", "/blocks");
        }
    }

    private void block(JsonNode block, String pointer) {
        if (!findings.required(block, "type", pointer)) {
            return;
        }
        String type = block.get("type").asText();
        if (!KNOWN.contains(type) || unknown.contains(type)) {
            findings.add("unsupported type: " + type, pointer + "/type");
            return;
        }
        findings.text(block, "block_id", pointer, 0, BlockKitLimits.BLOCK_ID);
        switch (type) {
            case "section" -> section(block, pointer);
            case "header" -> header(block, pointer);
            case "actions" -> actions(block, pointer);
            case "context" -> context(block, pointer);
            case "image" -> elements.image(block, pointer, Set.of("block_id", "title"));
            case "markdown" -> markdown(block, pointer);
            case "alert" -> alert(block, pointer);
            case "rich_text" -> richTexts.block(block, pointer);
            case "table" -> table(block, pointer);
            case "plan" -> tasks.plan(block, pointer);
            case "task_card" -> tasks.card(block, pointer);
            default -> findings.only(block, pointer, Set.of("type", "block_id"));
        }
    }

    private void section(JsonNode block, String pointer) {
        findings.only(block, pointer, Set.of("type", "block_id", "text", "fields", "accessory", "expand"));
        if (!block.hasNonNull("text") && !block.hasNonNull("fields")) {
            findings.add("must define either `text` or `fields`", pointer + "/type");
        }
        if (block.hasNonNull("text")) {
            elements.anyText(block.get("text"), pointer + "/text", BlockKitLimits.SECTION_TEXT);
        }
        if (block.hasNonNull("fields") && findings.items(block, "fields", pointer, 1, BlockKitLimits.SECTION_FIELDS)) {
            for (int i = 0; i < block.get("fields").size(); i++) {
                elements.anyText(block.get("fields").get(i), pointer + "/fields/" + i, BlockKitLimits.FIELD_TEXT);
            }
        }
        if (block.hasNonNull("accessory")) {
            elements.element(block.get("accessory"), pointer + "/accessory");
        }
    }

    private void header(JsonNode block, String pointer) {
        findings.only(block, pointer, Set.of("type", "block_id", "text", "level"));
        if (findings.required(block, "text", pointer)) {
            elements.plainText(block.get("text"), pointer + "/text", BlockKitLimits.HEADER_TEXT);
        }
    }

    private void actions(JsonNode block, String pointer) {
        findings.only(block, pointer, Set.of("type", "block_id", "elements"));
        if (!findings.items(block, "elements", pointer, 1, BlockKitLimits.ACTIONS_ELEMENTS)) {
            return;
        }
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < block.get("elements").size(); i++) {
            JsonNode element = block.get("elements").get(i);
            String where = pointer + "/elements/" + i;
            if (element.hasNonNull("action_id")
                    && !ids.add(element.get("action_id").asText())) {
                findings.add("action_id already exists", where + "/action_id");
            }
            elements.element(element, where);
        }
    }

    private void context(JsonNode block, String pointer) {
        findings.only(block, pointer, Set.of("type", "block_id", "elements"));
        if (findings.items(block, "elements", pointer, 1, BlockKitLimits.CONTEXT_ELEMENTS)) {
            for (int i = 0; i < block.get("elements").size(); i++) {
                elements.contextElement(block.get("elements").get(i), pointer + "/elements/" + i);
            }
        }
    }

    private void markdown(JsonNode block, String pointer) {
        findings.only(block, pointer, Set.of("type", "block_id", "text"));
        if (findings.required(block, "text", pointer)) {
            findings.text(block, "text", pointer, 1, BlockKitLimits.MARKDOWN_TEXT);
            markdown += block.get("text").asText().length();
        }
    }

    private void alert(JsonNode block, String pointer) {
        findings.only(block, pointer, Set.of("type", "block_id", "text", "level"));
        findings.word(block, "level", pointer, ALERT_LEVELS);
        if (findings.required(block, "text", pointer)) {
            elements.anyText(block.get("text"), pointer + "/text", BlockKitLimits.ALERT_TEXT);
        }
    }

    private void table(JsonNode block, String pointer) {
        findings.only(block, pointer, Set.of("type", "block_id", "rows", "column_settings"));
        if (!findings.items(block, "rows", pointer, 1, BlockKitLimits.TABLE_ROWS)) {
            return;
        }
        for (int i = 0; i < block.get("rows").size(); i++) {
            JsonNode row = block.get("rows").get(i);
            String where = pointer + "/rows/" + i;
            if (row.size() > BlockKitLimits.TABLE_COLUMNS) {
                findings.add("no more than " + BlockKitLimits.TABLE_COLUMNS + " items allowed", where);
            }
            for (int j = 0; j < row.size(); j++) {
                richTexts.cell(row.get(j), where + "/" + j);
            }
        }
    }
}
