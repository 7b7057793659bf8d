package io.flowmend.app;

import io.flowmend.card.Argument;
import io.flowmend.card.Block;
import io.flowmend.card.Phrase;
import io.flowmend.diagnosis.CauseId;
import io.flowmend.diagnosis.Explanation;
import io.flowmend.diagnosis.RedactedText;
import io.flowmend.diagnosis.run.Considered;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** How a diagnosis was come to, as lines of text. */
final class ExplanationBlocks {

    private ExplanationBlocks() {}

    static Block title() {
        return new Block.Heading(phrase("title"));
    }

    /** What was made of the failed actions of a run. */
    static List<Block> of(List<Considered> considered) {
        List<Block> blocks = new ArrayList<>(List.of(line("considered", Map.of())));
        considered.forEach(one -> blocks.add(line(
                "verdict." + name(one.verdict()),
                Map.of("action", new Argument.Text(one.action().replace('_', ' '))))));
        return blocks;
    }

    /** Which of several texts the following is about. */
    static Block said(int number, int count) {
        return line("said", Map.of("number", new Argument.Count(number), "count", new Argument.Count(count)));
    }

    /** Which secrets were removed from a text before anything else. */
    static Block removed(RedactedText text) {
        return line(
                "removed",
                Map.of(
                        "count",
                        new Argument.Count(text.removed().size()),
                        "kinds",
                        new Argument.Text(String.join(", ", text.removed()))));
    }

    /** The steps of the decision on one text. */
    static List<Block> of(Explanation explanation) {
        List<Block> blocks = new ArrayList<>();
        list(
                blocks,
                "counted",
                explanation.counted(),
                counted -> Map.of(
                        "words",
                        new Argument.Text(counted.words()),
                        "cause",
                        cause(counted.cause()),
                        "weight",
                        rounded(counted.weight()),
                        "source",
                        new Argument.Text(counted.source().toString())));
        list(
                blocks,
                "dismissed",
                explanation.dismissed(),
                dismissed -> Map.of(
                        "words", new Argument.Text(dismissed.words()),
                        "cause", cause(dismissed.cause()),
                        "why", new Argument.Words(phrase("reason." + name(dismissed.reason())))));
        list(
                blocks,
                "weighed",
                explanation.weighed(),
                weighed -> Map.of(
                        "cause", cause(weighed.cause()),
                        "weight", rounded(weighed.weight())));
        blocks.add(line(
                "outcome",
                Map.of(
                        "rule", new Argument.Words(phrase(name(explanation.rule()))),
                        "cause", cause(explanation.diagnosis().cause()),
                        "confidence", rounded(explanation.diagnosis().confidence() * 100))));
        return blocks;
    }

    private static <T> void list(
            List<Block> blocks, String key, List<T> items, Function<T, Map<String, Argument>> arguments) {
        if (!items.isEmpty()) {
            blocks.add(line(key, Map.of("count", new Argument.Count(items.size()))));
            items.forEach(item -> blocks.add(line(key + "-value", arguments.apply(item))));
        }
    }

    private static Block line(String key, Map<String, Argument> arguments) {
        return new Block.Text(new Phrase("bot.explain." + key, arguments));
    }

    private static Phrase phrase(String key) {
        return Phrase.of("bot.explain." + key);
    }

    private static Argument cause(CauseId cause) {
        return new Argument.Code(cause.value());
    }

    private static Argument rounded(double value) {
        return new Argument.Count(Math.round(value));
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
