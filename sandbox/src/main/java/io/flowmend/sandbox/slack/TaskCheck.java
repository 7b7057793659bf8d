package io.flowmend.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** Checks plans and their task cards (docs.slack.dev/reference/block-kit/blocks/plan-block and task-card-block). */
final class TaskCheck {
    /** The word is "complete"; "completed" is refused. */
    private static final Set<String> STATUSES = Set.of("pending", "in_progress", "complete", "error");

    private static final Set<String> CARD_PROPERTIES =
            Set.of("type", "block_id", "task_id", "title", "status", "details", "output", "sources");

    private final Findings findings;
    private final RichTextCheck richTexts;

    TaskCheck(Findings findings, RichTextCheck richTexts) {
        this.findings = findings;
        this.richTexts = richTexts;
    }

    void plan(JsonNode plan, String pointer) {
        findings.only(plan, pointer, Set.of("type", "block_id", "title", "tasks"));
        title(plan, pointer);
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < plan.path("tasks").size(); i++) {
            JsonNode card = plan.get("tasks").get(i);
            String where = pointer + "/tasks/" + i;
            if (!ids.add(card.path("task_id").asText())) {
                findings.add("task_id already exists", where + "/task_id");
            }
            card(card, where);
        }
    }

    void card(JsonNode card, String pointer) {
        findings.only(card, pointer, CARD_PROPERTIES);
        findings.required(card, "task_id", pointer);
        title(card, pointer);
        findings.word(card, "status", pointer, STATUSES);
        for (String name : new String[] {"details", "output"}) {
            if (card.hasNonNull(name)) {
                richTexts.block(card.get(name), pointer + "/" + name);
            }
        }
    }

    private void title(JsonNode object, String pointer) {
        if (findings.required(object, "title", pointer)) {
            findings.text(object, "title", pointer, 1, Integer.MAX_VALUE);
        }
    }
}
