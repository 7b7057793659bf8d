package io.flowmend.incident;

import io.flowmend.card.Argument;
import io.flowmend.card.Block;
import io.flowmend.card.Phrase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says how the recovery stands, and before a person confirms anything, what that would repeat. */
final class RecoveryBlocks {

    private RecoveryBlocks() {}

    static List<Block> of(Incident incident) {
        List<Block> blocks = new ArrayList<>();
        stage(incident).map(Block.Text::new).ifPresent(blocks::add);
        counted("unsure", incident.in(RunItem.State.UNSURE).size()).ifPresent(blocks::add);
        counted("refused", incident.in(RunItem.State.REFUSED).size()).ifPresent(blocks::add);
        return blocks;
    }

    private static Optional<Phrase> stage(Incident incident) {
        return switch (incident.stage()) {
            case Stage.Blank blank -> Optional.empty();
            case Stage.Broken broken -> Optional.empty();
            case Stage.Recovered recovered -> Optional.empty();
            case Stage.Checking checking ->
                Optional.of(Phrase.of("bot.incident.stage." + (checking.told() ? "still-broken" : "checking")));
            case Stage.Mended mended -> first(incident, mended);
            case Stage.Trying trying -> Optional.of(Phrase.of("bot.incident.stage.trying"));
            case Stage.Proven proven -> rest(incident);
            case Stage.Resubmitting batch -> Optional.of(progress(incident, batch));
        };
    }

    private static Optional<Phrase> first(Incident incident, Stage.Mended mended) {
        String key = switch (mended.proof()) {
            case SEEN -> "bot.incident.stage.mended";
            case BY_WORD -> "bot.incident.stage.by-word";
        };
        return Recovery.canary(incident).map(run -> {
            Map<String, Argument> arguments = new HashMap<>();
            arguments.put("flow", new Argument.Text(run.flowName()));
            arguments.put("moment", new Argument.Moment(run.started()));
            arguments.put("repeats", repeats(List.of(run)));
            return new Phrase(key, arguments);
        });
    }

    private static Optional<Phrase> rest(Incident incident) {
        List<RunItem> batch = nextBatch(incident);
        Optional<Instant> oldest = batch.stream().map(RunItem::started).min(Comparator.naturalOrder());
        return oldest.map(moment -> {
            Map<String, Argument> arguments = new HashMap<>();
            arguments.put("count", new Argument.Count(batch.size()));
            arguments.put("beyond", new Argument.Count(incident.resubmittable().size() - batch.size()));
            arguments.put("moment", new Argument.Moment(moment));
            arguments.put("repeats", repeats(batch));
            return new Phrase("bot.incident.stage.proven", arguments);
        });
    }

    private static Phrase progress(Incident incident, Stage.Resubmitting batch) {
        long waits = incident.runs().stream().filter(RunItem::isUnderWay).count();
        return new Phrase(
                "bot.incident.stage.resubmitting",
                Map.of(
                        "done", new Argument.Count(Math.max(0, batch.batch() - waits)),
                        "count", new Argument.Count(batch.batch())));
    }

    /** Those that the next confirmation is about. */
    static List<RunItem> nextBatch(Incident incident) {
        return incident.resubmittable().stream().limit(Recovery.MOST_AT_ONCE).toList();
    }

    private static Argument repeats(List<RunItem> runs) {
        List<String> steps =
                runs.stream().flatMap(run -> run.repeats().stream()).distinct().toList();
        return steps.isEmpty()
                ? new Argument.Words(Phrase.of("bot.incident.repeats-nothing"))
                : new Argument.Words(Phrase.of("bot.incident.repeats", "steps", IncidentPhrases.names(steps)));
    }

    private static Optional<Block> counted(String key, int count) {
        return count == 0
                ? Optional.empty()
                : Optional.of(
                        new Block.Text(Phrase.of("bot.incident.stage." + key, "count", new Argument.Count(count))));
    }
}
