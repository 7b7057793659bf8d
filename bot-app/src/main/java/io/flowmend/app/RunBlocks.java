package io.flowmend.app;

import io.flowmend.card.Argument;
import io.flowmend.card.Block;
import io.flowmend.card.Block.Fact;
import io.flowmend.card.Phrase;
import io.flowmend.diagnosis.run.RunDiagnosis;
import java.util.ArrayList;
import java.util.List;

/** Where in a run it failed, as a block of facts; what is not known is left out. */
final class RunBlocks {

    private RunBlocks() {}

    static List<Block> of(RunDiagnosis found) {
        List<Fact> facts = new ArrayList<>();
        add(facts, found.isTrigger() ? "trigger" : "action", found.title());
        add(facts, "path", String.join(" / ", found.path()).replace('_', ' '));
        add(facts, "connector", found.call().connector());
        add(facts, "connection", found.connection());
        add(facts, "repeats", String.join(", ", found.repeats()));
        return facts.isEmpty() ? List.of() : List.of(new Block.Facts(facts));
    }

    private static void add(List<Fact> facts, String key, String value) {
        if (!value.isEmpty()) {
            facts.add(new Fact(
                    Phrase.of("bot.run." + key), Phrase.of("bot.run.value", "value", new Argument.Text(value))));
        }
    }
}
