package io.flowmend.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.card.ReadyBlock;
import io.flowmend.card.StepState;
import java.util.List;

/**
 * A progress in its two forms: a plan of task cards, and a numbered list for workspaces that have no plans yet. Source:
 * docs.slack.dev/reference/block-kit/blocks/plan-block and task-card-block.
 */
final class ProgressBlocks {

    private ProgressBlocks() {}

    static ObjectNode plan(ReadyBlock.Progress progress) {
        ObjectNode plan = SlackJson.MAPPER
                .createObjectNode()
                .put("type", "plan")
                .put("title", SlackText.cut(progress.title(), SlackLimits.STEP));
        ArrayNode tasks = plan.putArray("tasks");
        List<ReadyBlock.Step> steps = progress.steps();
        for (int number = 0; number < steps.size(); number++) {
            ReadyBlock.Step step = steps.get(number);
            tasks.addObject()
                    .put("type", "task_card")
                    .put("task_id", "step-" + (number + 1))
                    .put("title", SlackText.cut(step.title(), SlackLimits.STEP))
                    .put("status", status(step.state()));
        }
        return plan;
    }

    static ObjectNode list(ReadyBlock.Progress progress, RichText words) {
        ObjectNode block = SlackJson.MAPPER.createObjectNode().put("type", "rich_text");
        ArrayNode parts = block.putArray("elements");
        if (!progress.title().isEmpty()) {
            words.text(section(parts), progress.title(), RichText.Style.BOLD, SlackLimits.STEP);
        }
        ArrayNode items = parts.addObject()
                .put("type", "rich_text_list")
                .put("style", "ordered")
                .putArray("elements");
        for (ReadyBlock.Step step : progress.steps()) {
            ArrayNode item = section(items);
            words.text(item, mark(step.state()) + " ", RichText.Style.PLAIN, SlackLimits.STEP);
            words.text(item, step.title(), style(step.state()), SlackLimits.STEP);
        }
        return block;
    }

    /** A sign that screen readers read out in their own language. */
    static String mark(StepState state) {
        return switch (state) {
            case DONE -> "✅";
            case SKIPPED -> "⏭️";
            case CURRENT -> "▶️";
            case AHEAD -> "⚪";
        };
    }

    private static String status(StepState state) {
        return switch (state) {
            // Slack has no word for skipped; the step is behind, whether it was done or not.
            case DONE, SKIPPED -> "complete";
            case CURRENT -> "in_progress";
            case AHEAD -> "pending";
        };
    }

    private static RichText.Style style(StepState state) {
        return switch (state) {
            case DONE, AHEAD -> RichText.Style.PLAIN;
            case SKIPPED -> RichText.Style.STRIKE;
            case CURRENT -> RichText.Style.BOLD;
        };
    }

    private static ArrayNode section(ArrayNode parts) {
        return parts.addObject().put("type", "rich_text_section").putArray("elements");
    }
}
