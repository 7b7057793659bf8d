package io.flowmend.diagnosis.run;

import io.flowmend.diagnosis.Alternative;
import io.flowmend.diagnosis.CauseId;
import io.flowmend.diagnosis.Diagnosis;
import io.flowmend.diagnosis.RedactedText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds the cause of a failed run: the innermost action that failed first, what it says, and, where that says little, how its
 * connection, its flow and its owner stand, and whether others fail too.
 */
public final class RunDiagnostician {

    private static final CauseId MISSING = new CauseId("auth.connection_missing_or_not_configured");
    private static final CauseId DISABLED = new CauseId("auth.account_disabled_or_deleted");
    private static final CauseId POLICY = new CauseId("auth.conditional_access");
    private static final CauseId TRIGGER = new CauseId("trigger.problem");
    private static final CauseId TIME_LIMIT = new CauseId("service.timeout_limit");

    /** What a status alone may say where in truth the connection is at fault. */
    private static final Set<String> PERHAPS_CONNECTION =
            Set.of("permission.resource_access_denied", "config.bad_request", "config.not_found");

    /** So many others who share nothing do not fail by chance at the same time. */
    private static final int SEVERAL = 2;

    private static final double POLICY_IS_LIKELIER = 0.6;

    private final RunEvidence evidence;

    /** Diagnoses what actions say with {@code texts}. */
    public RunDiagnostician(Function<RedactedText, Diagnosis> texts) {
        this.evidence = new RunEvidence(texts);
    }

    /** Why the run failed; {@link CauseId#UNKNOWN} where nothing in it tells. */
    public RunDiagnosis diagnose(FailedRun run) {
        if (run.ending() == Ending.SUCCEEDED) {
            return found(run, sure(CauseId.NOT_A_FAILURE, evidence.best(run.top())), "", false, List.of(), Call.NONE);
        }
        if (run.trigger().ending().failed() || run.trigger().ending() == Ending.SKIPPED) {
            RunTrigger trigger = run.trigger();
            Diagnosis own = withFacts(run, evidence.best(trigger.said()), trigger.call());
            Diagnosis cause = RunEvidence.isEmpty(own) ? sure(TRIGGER, own) : own;
            return found(run, cause, trigger.name(), true, List.of(), trigger.call());
        }
        return FailedLeaf.of(run.actions())
                .map(leaf -> found(
                        run, cause(run, leaf), leaf.name(), false, FailedLeaf.path(leaf, run.actions()), leaf.call()))
                .orElseGet(() -> found(run, withoutLeaf(run), ended(run), false, List.of(), Call.NONE));
    }

    /** The action by which the flow itself ended the run as failed; empty if it did not. */
    private static String ended(FailedRun run) {
        return run.actions().stream()
                .filter(action -> run.ending().failed() && action.endsRun() && action.ending() == Ending.SUCCEEDED)
                .map(RunAction::name)
                .findFirst()
                .orElse("");
    }

    /** What is made of each action of the run that failed. */
    public static List<Considered> considered(FailedRun run) {
        return FailedLeaf.considered(run.actions());
    }

    private Diagnosis cause(FailedRun run, RunAction leaf) {
        Diagnosis own = evidence.best(leaf.said());
        if (leaf.ending() == Ending.TIMED_OUT && RunEvidence.isWeak(own)) {
            return sure(TIME_LIMIT, own);
        }
        return withFacts(run, own, leaf.call());
    }

    /** A run that was cancelled, or has not ended, has not failed unless something in it says so. */
    private Diagnosis withoutLeaf(FailedRun run) {
        Diagnosis own = withFacts(run, outside(run), Call.NONE);
        return run.ending() == Ending.OTHER && RunEvidence.isEmpty(own) ? sure(CauseId.NOT_A_FAILURE, own) : own;
    }

    /** What the run says as a whole, and what its skipped actions say, where none that failed is to be seen. */
    private Diagnosis outside(FailedRun run) {
        Diagnosis top = evidence.best(run.top());
        return RunEvidence.isEmpty(top)
                ? run.actions().stream()
                        .map(action -> evidence.best(action.said()))
                        .filter(diagnosis -> !diagnosis.cause().equals(CauseId.UNKNOWN))
                        .findFirst()
                        .orElse(top)
                : top;
    }

    private Diagnosis withFacts(FailedRun run, Diagnosis own, Call call) {
        Diagnosis known = withFlowAndConnection(run, own, call);
        return isPerhapsConnection(known) ? meanwhile(run.meanwhile(), known) : known;
    }

    /** What a refusal without a reason comes from, as far as others tell. */
    private static Diagnosis meanwhile(Meanwhile meanwhile, Diagnosis own) {
        if (meanwhile.owner() == Meanwhile.Owner.DISABLED) {
            return sure(DISABLED, own);
        }
        boolean refused = Set.of("auth", "permission").contains(own.cause().family());
        if (refused && meanwhile.alsoFailed() >= SEVERAL) {
            Alternative alone = new Alternative(own.cause(), 1 - POLICY_IS_LIKELIER);
            return new Diagnosis(POLICY, POLICY_IS_LIKELIER, own.evidence(), List.of(alone), own.codes());
        }
        return own;
    }

    private static boolean isPerhapsConnection(Diagnosis own) {
        return RunEvidence.isVague(own)
                || (RunEvidence.isWeak(own)
                        && PERHAPS_CONNECTION.contains(own.cause().value()));
    }

    private Diagnosis withFlowAndConnection(FailedRun run, Diagnosis own, Call call) {
        Diagnosis flow = evidence.best(run.switchedOff());
        boolean byPolicy = flow.cause().family().equals("policy");
        if (byPolicy && own.cause().family().equals("flow")) {
            return flow;
        }
        Optional<RunReference> reference = run.reference(call.reference());
        if (!isPerhapsConnection(own)) {
            return own;
        }
        if (!call.reference().isEmpty()
                && reference.map(RunReference::isMissing).orElse(false)) {
            return sure(MISSING, own);
        }
        Diagnosis connection = reference
                .filter(one -> one.health() == RunReference.Health.BROKEN)
                .map(one -> evidence.best(one.error()))
                .orElse(own);
        if (!RunEvidence.isEmpty(connection) && !connection.equals(own)) {
            return connection;
        }
        // A flow is also switched off because it failed: only a policy is surely the reason and not the consequence.
        if (byPolicy || (RunEvidence.isEmpty(own) && !RunEvidence.isVague(flow))) {
            return flow;
        }
        Diagnosis top = evidence.best(run.top());
        return RunEvidence.isEmpty(own) && !top.cause().equals(CauseId.UNKNOWN) ? top : own;
    }

    private static Diagnosis sure(CauseId cause, Diagnosis rests) {
        return new Diagnosis(cause, 0.8, rests.evidence(), List.of(), rests.codes());
    }

    private static RunDiagnosis found(
            FailedRun run, Diagnosis cause, String action, boolean isTrigger, List<String> path, Call call) {
        String connection = run.reference(call.reference())
                .filter(reference -> !isOfSomebodyElse(reference, cause))
                .map(RunReference::connection)
                .orElse("");
        return new RunDiagnosis(cause, action, isTrigger, path, call, connection, done(run));
    }

    /** The connection that the flow names works, and signing in failed: so it was the one of whoever ran the flow. */
    private static boolean isOfSomebodyElse(RunReference reference, Diagnosis cause) {
        return reference.source() == RunReference.Source.INVOKER
                && reference.health() == RunReference.Health.CONNECTED
                && cause.cause().family().equals("auth");
    }

    private static List<RunDiagnosis.Step> done(FailedRun run) {
        return run.actions().stream()
                .filter(action ->
                        action.ending() == Ending.SUCCEEDED && action.call().isOutside())
                .map(action -> new RunDiagnosis.Step(action.name(), action.call()))
                .distinct()
                .toList();
    }
}
