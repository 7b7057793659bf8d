package io.flowmend.teams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.flowmend.card.ReadyBlock;
import io.flowmend.card.Span;
import io.flowmend.card.StepState;
import java.util.ArrayList;
import java.util.List;

/** A progress: its title, a bar, and the steps with a sign each, so that nothing is said by the bar or a colour alone. */
final class ProgressItems {

    /** Characters of a sign and what is around it, at most. */
    private static final int MARK = 5;

    private ProgressItems() {}

    static void add(ArrayNode items, ReadyBlock.Progress progress, CardWords words) {
        List<ReadyBlock.Step> steps = progress.steps();
        if (steps.isEmpty()) {
            return;
        }
        words.add(items, progress.title(), CardWords.Style.STRONG, TeamsLimits.TITLE);
        long behind = steps.stream().filter(step -> isBehind(step.state())).count();
        items.addObject()
                .put("type", "ProgressBar")
                .put("value", behind)
                .put("max", steps.size())
                .put("color", "Accent")
                // Source of the element: learn.microsoft.com, "ProgressBar" in Microsoft.Teams.Cards; others draw this:
                .putObject("fallback")
                .put("type", "TextBlock")
                .put("text", "■".repeat((int) behind) + "□".repeat(steps.size() - (int) behind))
                .put("color", "Accent");
        words.add(items, lines(steps), CardWords.Style.PLAIN, TeamsLimits.TITLE * steps.size());
    }

    private static List<Span> lines(List<ReadyBlock.Step> steps) {
        List<Span> spans = new ArrayList<>();
        for (ReadyBlock.Step step : steps) {
            String title = TeamsText.cut(step.title(), TeamsLimits.TITLE - MARK);
            spans.add(new Span.Plain((spans.isEmpty() ? "" : "\n") + mark(step.state()) + " "));
            spans.add(step.state() == StepState.CURRENT ? new Span.Strong(title) : new Span.Plain(title));
        }
        return spans;
    }

    private static boolean isBehind(StepState state) {
        return switch (state) {
            case DONE, SKIPPED -> true;
            case CURRENT, AHEAD -> false;
        };
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
}
