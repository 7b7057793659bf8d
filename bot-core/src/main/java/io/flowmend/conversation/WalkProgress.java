package io.flowmend.conversation;

import io.flowmend.card.Argument;
import io.flowmend.card.Block;
import io.flowmend.card.Phrase;
import io.flowmend.card.StepState;
import io.flowmend.conversation.Stage.Walking;
import io.flowmend.playbook.Playbook;
import io.flowmend.playbook.PlaybookStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Draws how far a walk-through has come: what lies behind, the step at hand, and the usual way ahead. */
final class WalkProgress {

    private WalkProgress() {}

    static Block of(Playbook playbook, Walking at, Matter matter) {
        List<Block.Step> steps = new ArrayList<>();
        at.trail()
                .forEach(visit -> playbook.step(visit.step())
                        .map(step -> new Block.Step(title(step), visit.skipped() ? StepState.SKIPPED : StepState.DONE))
                        .ifPresent(steps::add));
        int number = steps.size() + 1;
        playbook.usualWayFrom(at.step(), matter instanceof Matter.OfIncident)
                .forEach(step -> steps.add(new Block.Step(
                        title(step), step.id().equals(at.step()) ? StepState.CURRENT : StepState.AHEAD)));
        Phrase title = new Phrase(
                "bot.progress",
                Map.of("number", new Argument.Count(number), "total", new Argument.Count(steps.size())));
        return new Block.Progress(title, steps);
    }

    private static Phrase title(PlaybookStep step) {
        return Phrase.of(step.words() + ".title");
    }
}
