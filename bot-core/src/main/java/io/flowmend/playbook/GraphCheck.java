package io.flowmend.playbook;

import io.flowmend.playbook.PlaybookStep.Advise;
import io.flowmend.playbook.PlaybookStep.Ask;
import io.flowmend.playbook.PlaybookStep.Check;
import io.flowmend.playbook.PlaybookStep.Escalate;
import io.flowmend.playbook.PlaybookStep.Finish;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Checks how the steps of one playbook are joined. */
final class GraphCheck {

    /** The names of what can be looked at. */
    private static final Set<String> PROBES = Set.of("repair");

    private final WrittenPlaybook written;
    private final Playbook playbook;
    private final Findings findings;

    GraphCheck(WrittenPlaybook written, Findings findings) {
        this.written = written;
        this.playbook = written.playbook();
        this.findings = findings;
    }

    void check() {
        playbook.steps().forEach(this::ways);
        Set<String> reached = reached();
        playbook.steps().stream()
                .filter(step -> !reached.contains(step.id()))
                .forEach(step -> fault(step, "nothing leads to the step '" + step.id() + "'"));
        Set<String> ending = ending();
        playbook.steps().stream()
                .filter(step -> !ending.contains(step.id()))
                .forEach(step -> fault(step, "no way leads from the step '" + step.id() + "' to a finish"));
        Set<String> told = new HashSet<>();
        playbook.steps().forEach(step -> loop(step, told));
        if (playbook.steps().stream().noneMatch(step -> reached.contains(step.id()) && leadsToPeople(step))) {
            findings.fault(
                    written.file(),
                    1,
                    "the playbook has no way to a person: no escalate and no unsolved finish is reached");
        }
    }

    private void ways(PlaybookStep step) {
        if (step instanceof Ask ask && ask.answers().size() == 1) {
            fault(step, "the question '" + step.id() + "' has only one answer");
        }
        if (step.following().isEmpty() && !(step instanceof Finish)) {
            fault(step, "the step '" + step.id() + "' is a dead end");
        }
        if (step instanceof Check check) {
            check(check);
        }
        for (String next : step.following()) {
            if (playbook.step(next).isEmpty()) {
                fault(step, "the step '" + step.id() + "' leads to '" + next + "', which is not there");
            }
        }
    }

    private void check(Check check) {
        if (!PROBES.contains(check.probe())) {
            fault(check, "no probe is called '" + check.probe() + "'");
        }
        if (!playbook.check().equals(Optional.of(check))) {
            fault(check, "a playbook has one check at most, so '" + check.id() + "' is one too many");
        }
        if (playbook.step(check.mended())
                .filter(step -> !(step instanceof Finish finish) || finish.outcome() != Outcome.SOLVED)
                .isPresent()) {
            fault(
                    check,
                    "the check '" + check.id() + "' leads to '" + check.mended()
                            + "' where it is mended, which is no solved finish");
        }
        if (playbook.step(check.broken())
                .filter(step -> !(step instanceof Advise))
                .isPresent()) {
            fault(
                    check,
                    "the check '" + check.id() + "' leads to '" + check.broken()
                            + "' where it is broken, which advises nothing");
        }
        if (playbook.step(check.unchecked()).filter(Check.class::isInstance).isPresent()) {
            fault(check, "the check '" + check.id() + "' is passed through to a check");
        }
    }

    private Set<String> reached() {
        Set<String> reached = new HashSet<>();
        Deque<PlaybookStep> open = new ArrayDeque<>(Set.of(playbook.start()));
        while (!open.isEmpty()) {
            PlaybookStep step = open.pop();
            if (reached.add(step.id())) {
                step.following().forEach(next -> playbook.step(next).ifPresent(open::push));
            }
        }
        return reached;
    }

    /** The steps from which some way comes to an end, however it may be. */
    private Set<String> ending() {
        Set<String> ending = new HashSet<>();
        boolean more = true;
        while (more) {
            more = false;
            for (PlaybookStep step : playbook.steps()) {
                boolean ends =
                        step instanceof Finish || step.following().stream().anyMatch(ending::contains);
                more |= ends && ending.add(step.id());
            }
        }
        return ending;
    }

    /** A loop in which nothing is asked can't be left. */
    private void loop(PlaybookStep from, Set<String> told) {
        Set<String> way = new LinkedHashSet<>();
        Optional<PlaybookStep> at = Optional.of(from);
        while (at.isPresent() && !(at.get() instanceof Ask) && way.add(at.get().id())) {
            at = at.get().following().stream().findFirst().flatMap(playbook::step);
        }
        boolean returned = at.isPresent() && at.get().id().equals(from.id()) && way.size() > 0;
        if (returned && !(from instanceof Ask) && told.addAll(way)) {
            fault(from, "a loop without a question: " + String.join(" > ", way) + " > " + from.id());
        }
    }

    private static boolean leadsToPeople(PlaybookStep step) {
        return step instanceof Escalate || (step instanceof Finish finish && finish.outcome() == Outcome.UNSOLVED);
    }

    private void fault(PlaybookStep step, String message) {
        findings.fault(written, step.id(), message);
    }
}
