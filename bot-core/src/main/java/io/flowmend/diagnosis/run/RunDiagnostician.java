package io.flowmend.diagnosis.run;

import io.flowmend.diagnosis.CauseId;
import io.flowmend.diagnosis.Diagnosis;
import io.flowmend.diagnosis.RedactedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Finds the cause of a failed run: the innermost action that failed first, what it says, and how its connection stands. */
public final class RunDiagnostician {

    private static final CauseId UNBOUND = new CauseId("auth.connection_missing_or_not_configured");

    /** Causes that say little: something else that is known of the failure may say more. */
    private static final Set<String> VAGUE =
            Set.of("unknown", "not_a_failure", "cascade", "auth.connection_unspecified");

    /** How the names of operations begin that only read. */
    private static final List<String> READS = List.of("get", "list", "search", "find", "read", "lookup", "query");

    private final Function<RedactedText, Diagnosis> texts;

    /** Diagnoses what actions say with {@code texts}. */
    public RunDiagnostician(Function<RedactedText, Diagnosis> texts) {
        this.texts = texts;
    }

    /** Why the run failed; {@link CauseId#UNKNOWN} where nothing in it tells. */
    public RunDiagnosis diagnose(FailedRun run) {
        Optional<RunAction> leaf = leaf(run);
        List<RedactedText> said = new ArrayList<>(run.trigger());
        leaf.ifPresent(action -> said.addAll(action.says()));
        Optional<RunReference> reference = leaf.flatMap(action -> run.reference(action.reference()));
        reference
                .map(RunReference::error)
                .filter(error -> !error.text().isEmpty())
                .ifPresent(said::add);
        said.add(run.top());
        return new RunDiagnosis(
                unbound(reference, said).orElseGet(() -> best(said)),
                leaf.map(RunAction::title).orElse(""),
                leaf.map(RunAction::connector).orElse(""),
                leaf.map(RunAction::reference).orElse(""),
                repeats(run));
    }

    /** A handler that failed as well began only after the failure that it handles, so the first to end is the cause. */
    private static Optional<RunAction> leaf(FailedRun run) {
        return run.actions().stream()
                .filter(RunAction::failed)
                .filter(action -> run.actions().stream()
                        .noneMatch(inner -> inner.failed() && inner.parent().equals(action.name())))
                .min(Comparator.comparing(RunAction::ended));
    }

    private Optional<Diagnosis> unbound(Optional<RunReference> reference, List<RedactedText> said) {
        return reference
                .filter(bound -> bound.connection().isEmpty())
                .map(bound -> best(said))
                .filter(found -> VAGUE.contains(found.cause().value()))
                .map(found -> new Diagnosis(UNBOUND, 0.8, found.evidence(), List.of(), found.codes()));
    }

    /** The first of what was said that names a cause; the likeliest to name one stands first. */
    private Diagnosis best(List<RedactedText> said) {
        List<Diagnosis> found = said.stream().map(texts).toList();
        return found.stream()
                .filter(diagnosis -> !VAGUE.contains(diagnosis.cause().value()))
                .findFirst()
                .or(() -> found.stream()
                        .filter(diagnosis -> !diagnosis.cause().equals(CauseId.NOT_A_FAILURE))
                        .max(Comparator.comparingDouble(Diagnosis::confidence)))
                .orElseGet(() -> new Diagnosis(CauseId.UNKNOWN, 0, List.of(), List.of(), List.of()));
    }

    private static List<String> repeats(FailedRun run) {
        return run.actions().stream()
                .filter(action -> action.ending() == RunAction.Ending.SUCCEEDED)
                .filter(action -> !action.connector().isEmpty() && !isRead(action.operation()))
                .map(RunAction::title)
                .distinct()
                .toList();
    }

    private static boolean isRead(String operation) {
        return READS.stream().anyMatch(verb -> operation.regionMatches(true, 0, verb, 0, verb.length()));
    }
}
