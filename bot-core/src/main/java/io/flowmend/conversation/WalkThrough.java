package io.flowmend.conversation;

import io.flowmend.conversation.CheckResult.StillBroken;
import io.flowmend.conversation.Stage.Detail;
import io.flowmend.conversation.Stage.Finished;
import io.flowmend.conversation.Stage.Visit;
import io.flowmend.conversation.Stage.Walking;
import io.flowmend.diagnosis.Diagnosis;
import io.flowmend.playbook.Outcome;
import io.flowmend.playbook.Playbook;
import io.flowmend.playbook.PlaybookStep;
import io.flowmend.playbook.PlaybookStep.Advise;
import io.flowmend.playbook.PlaybookStep.Answer;
import io.flowmend.playbook.PlaybookStep.Ask;
import io.flowmend.playbook.PlaybookStep.Check;
import io.flowmend.playbook.PlaybookStep.Escalate;
import io.flowmend.playbook.PlaybookStep.Finish;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The moves within one playbook: from where a person stands and what was pressed to where the person stands then. */
final class WalkThrough {

    private final Playbook playbook;
    private final Matter matter;

    WalkThrough(Playbook playbook, Matter matter) {
        this.playbook = playbook;
        this.matter = matter;
    }

    Stage begin(Diagnosis diagnosis) {
        return arrive(diagnosis, List.of(), playbook.start(), List.of());
    }

    /** Where the action leads, or empty if the step does not offer it. */
    Optional<Stage> move(Walking at, String action) {
        return playbook.step(at.step()).flatMap(step -> switch (action) {
            case Actions.BACK -> Optional.of(back(at.diagnosis(), at.trail(), at.found()));
            case Actions.HELP -> Optional.of(with(at, at.detail() == Detail.HELP ? Detail.NONE : Detail.HELP));
            case Actions.CANCEL -> Optional.of(new Stage.Cancelled(with(at, Detail.NONE)));
            case Actions.CHECK -> check(at, step);
            default -> forward(at, step, action);
        });
    }

    /** The last step before the finish. */
    Stage back(Finished from) {
        return back(from.diagnosis(), from.trail(), List.of());
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
            case Check check -> Optional.empty();
            case Finish finish -> Optional.empty();
        };
    }

    private Optional<Stage> onward(Walking at, String next, boolean skipped) {
        List<Visit> trail = new ArrayList<>(at.trail());
        trail.add(new Visit(at.step(), skipped));
        return playbook.step(next).map(step -> arrive(at.diagnosis(), trail, step, at.found()));
    }

    private Stage arrive(Diagnosis diagnosis, List<Visit> trail, PlaybookStep reached, List<StillBroken> found) {
        PlaybookStep step = standing(reached);
        return step instanceof Finish
                ? new Finished(diagnosis, playbook.id(), playbook.version(), trail, step.id(), false)
                : new Walking(diagnosis, playbook.id(), playbook.version(), trail, step.id(), Detail.NONE, found);
    }

    /** Before the first step lies the diagnosis. */
    private Stage back(Diagnosis diagnosis, List<Visit> trail, List<StillBroken> found) {
        return trail.isEmpty()
                ? new Stage.Diagnosed(diagnosis, false, List.of())
                : new Walking(
                        diagnosis,
                        playbook.id(),
                        playbook.version(),
                        trail.subList(0, trail.size() - 1),
                        trail.getLast().step(),
                        Detail.NONE,
                        found);
    }

    private static Walking with(Walking at, Detail detail) {
        return new Walking(at.diagnosis(), at.playbook(), at.version(), at.trail(), at.step(), detail, at.found());
    }

    private Optional<Stage> check(Walking at, PlaybookStep step) {
        return checkFrom(step).map(check -> {
            Walking there = step.equals(check) ? at : standing(at, check.id(), at.found());
            return with(there, Detail.CHECKING);
        });
    }

    /** The check that the person can ask for from here: only an incident can be looked at. */
    Optional<Check> checkFrom(PlaybookStep step) {
        return matter instanceof Matter.OfIncident ? playbook.checkAheadOf(step) : Optional.empty();
    }

    /** Where it works again, the walk-through is over, wherever the person is. */
    Optional<Stage> mended(Walking at, boolean byWord) {
        return playbook.check().map(check -> mended(at.diagnosis(), behind(at), check, byWord));
    }

    /** Who has given up or asked others is told as well; a repair that is proven stays so. */
    Optional<Stage> mended(Finished at, boolean byWord) {
        return playbook.check()
                .filter(check -> playbook.step(at.step())
                        .filter(step -> step instanceof Finish finish && finish.outcome() == Outcome.SOLVED)
                        .isEmpty())
                .map(check -> mended(at.diagnosis(), at.trail(), check, byWord));
    }

    private Stage mended(Diagnosis diagnosis, List<Visit> trail, Check check, boolean byWord) {
        return new Finished(diagnosis, playbook.id(), playbook.version(), trail, check.mended(), byWord);
    }

    /** Only who waits at the check, or was just told the same, is told that it is still broken. */
    Optional<Stage> stillBroken(Walking at, StillBroken broken) {
        return playbook.check().flatMap(check -> {
            if (at.step().equals(check.id())) {
                return Optional.of(standing(at, check.broken(), List.of(broken)));
            }
            return at.step().equals(check.broken())
                    ? Optional.of(new Walking(
                            at.diagnosis(),
                            at.playbook(),
                            at.version(),
                            at.trail(),
                            at.step(),
                            at.detail(),
                            List.of(broken)))
                    : Optional.empty();
        });
    }

    /** Who waits at the check is told that it could not be looked at. */
    Optional<Stage> unseen(Walking at) {
        return playbook.check()
                .filter(check -> at.step().equals(check.id()) && at.detail() == Detail.CHECKING)
                .map(check -> with(at, Detail.UNSEEN));
    }

    private static Walking standing(Walking at, String step, List<StillBroken> found) {
        return new Walking(at.diagnosis(), at.playbook(), at.version(), behind(at), step, Detail.NONE, found);
    }

    private static List<Visit> behind(Walking at) {
        List<Visit> trail = new ArrayList<>(at.trail());
        trail.add(new Visit(at.step(), false));
        return trail;
    }

    /** What was brought by a person can't be looked at, so the check is passed straight through. */
    private PlaybookStep standing(PlaybookStep reached) {
        return reached instanceof Check check && matter instanceof Matter.Pasted
                ? playbook.step(check.unchecked()).orElse(reached)
                : reached;
    }
}
