package io.flowmend.conversation;

import io.flowmend.conversation.Stage.Detail;
import io.flowmend.conversation.Stage.Finished;
import io.flowmend.conversation.Stage.Visit;
import io.flowmend.conversation.Stage.Walking;
import io.flowmend.diagnosis.Diagnosis;
import io.flowmend.playbook.Playbook;
import io.flowmend.playbook.PlaybookStep;
import io.flowmend.playbook.PlaybookStep.Advise;
import io.flowmend.playbook.PlaybookStep.Answer;
import io.flowmend.playbook.PlaybookStep.Ask;
import io.flowmend.playbook.PlaybookStep.Escalate;
import io.flowmend.playbook.PlaybookStep.Finish;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The moves within one playbook: from where a person stands and what was pressed to where the person stands then. */
final class WalkThrough {

    private final Playbook playbook;

    WalkThrough(Playbook playbook) {
        this.playbook = playbook;
    }

    Stage begin(Diagnosis diagnosis) {
        return arrive(diagnosis, List.of(), playbook.start());
    }

    /** Where the action leads, or empty if the step does not offer it. */
    Optional<Stage> move(Walking at, String action) {
        return playbook.step(at.step()).flatMap(step -> switch (action) {
            case Actions.BACK -> Optional.of(back(at.diagnosis(), at.trail()));
            case Actions.HELP -> Optional.of(with(at, at.detail() == Detail.HELP ? Detail.NONE : Detail.HELP));
            case Actions.CANCEL -> Optional.of(new Stage.Cancelled(with(at, Detail.NONE)));
            default -> forward(at, step, action);
        });
    }

    /** The last step before the finish. */
    Stage back(Finished from) {
        return back(from.diagnosis(), from.trail());
    }

    private Optional<Stage> forward(Walking at, PlaybookStep step, String action) {
        return switch (step) {
            case Ask ask ->
                ask.answers().stream()
                        .filter(answer -> Actions.answer(answer.name()).equals(action))
                        .findFirst()
                        .map(Answer::go)
                        .flatMap(next -> onward(at, next, false));
            case Advise advise ->
                switch (action) {
                    case Actions.DONE -> onward(at, advise.next(), false);
                    case Actions.SKIP -> advise.skippable() ? onward(at, advise.next(), true) : Optional.empty();
                    case Actions.DIFFERENT ->
                        Optional.of(with(at, at.detail() == Detail.DIFFERENT ? Detail.NONE : Detail.DIFFERENT));
                    default -> Optional.empty();
                };
            case Escalate escalate ->
                action.equals(Actions.DONE) ? onward(at, escalate.next(), false) : Optional.empty();
            case Finish finish -> Optional.empty();
        };
    }

    private Optional<Stage> onward(Walking at, String next, boolean skipped) {
        List<Visit> trail = new ArrayList<>(at.trail());
        trail.add(new Visit(at.step(), skipped));
        return playbook.step(next).map(step -> arrive(at.diagnosis(), trail, step));
    }

    private Stage arrive(Diagnosis diagnosis, List<Visit> trail, PlaybookStep step) {
        return step instanceof Finish
                ? new Finished(diagnosis, playbook.id(), playbook.version(), trail, step.id())
                : new Walking(diagnosis, playbook.id(), playbook.version(), trail, step.id(), Detail.NONE);
    }

    /** Before the first step lies the diagnosis. */
    private Stage back(Diagnosis diagnosis, List<Visit> trail) {
        return trail.isEmpty()
                ? new Stage.Diagnosed(diagnosis, false, List.of())
                : new Walking(
                        diagnosis,
                        playbook.id(),
                        playbook.version(),
                        trail.subList(0, trail.size() - 1),
                        trail.getLast().step(),
                        Detail.NONE);
    }

    private static Walking with(Walking at, Detail detail) {
        return new Walking(at.diagnosis(), at.playbook(), at.version(), at.trail(), at.step(), detail);
    }
}
