package io.flowmend.incident;

import io.flowmend.card.Block;
import io.flowmend.card.Phrase;
import io.flowmend.card.StepState;
import java.util.ArrayList;
import java.util.List;

/** Draws how far an incident is on its way from the failure to the proof. */
final class IncidentProgress {

    private static final List<String> STEPS = List.of("noticed", "taken", "mended", "first-run", "all-runs");

    private IncidentProgress() {}

    static Block of(Incident incident) {
        int current = current(incident);
        List<Block.Step> steps = new ArrayList<>();
        for (int number = 0; number < STEPS.size(); number++) {
            StepState state =
                    number < current ? StepState.DONE : number == current ? StepState.CURRENT : StepState.AHEAD;
            steps.add(new Block.Step(Phrase.of("bot.incident.step." + STEPS.get(number)), state));
        }
        return new Block.Progress(Phrase.of("bot.incident.step.title"), steps);
    }

    /** The number of the step that is being worked at, from 0; behind the last when all is done. */
    private static int current(Incident incident) {
        return switch (incident.stage()) {
            case Stage.Blank blank -> 0;
            case Stage.Broken broken -> incident.holding() instanceof Holding.Free ? 1 : 2;
            case Stage.Checking checking -> 2;
            case Stage.Mended mended -> 3;
            case Stage.Trying trying -> 3;
            case Stage.Proven proven -> 4;
            case Stage.Resubmitting resubmitting -> 4;
            case Stage.Recovered recovered -> STEPS.size();
        };
    }
}
