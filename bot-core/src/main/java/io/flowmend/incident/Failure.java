package io.flowmend.incident;

import io.flowmend.diagnosis.CauseId;
import io.flowmend.diagnosis.Diagnosis;
import io.flowmend.diagnosis.run.RunDiagnosis;
import io.flowmend.powerautomate.ConnectionState;
import io.flowmend.powerautomate.RunRef;
import io.flowmend.powerautomate.RunReport;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * One run that failed: of which flow, by which trigger it can be resubmitted, when it started, of which run it is the
 * repetition (empty text if of none), why it failed and in which action, which steps had already run (a resubmission
 * repeats them), the connections at fault, the likeliest first, of which there may be none, and whether the run could be read
 * only in part, or not at all.
 */
public record Failure(
        RunRef run,
        String flowName,
        String trigger,
        Instant started,
        String source,
        Diagnosis diagnosis,
        String action,
        List<String> repeats,
        List<ConnectionState> atFault,
        boolean partly) {

    /** Causes that lie with the account and so break every connection of it. */
    private static final Set<String> OF_THE_ACCOUNT =
            Set.of("auth.password_changed", "auth.mfa_required", "auth.account_disabled_or_deleted");

    /** Families of causes that lie with the flow, whatever connections it uses. */
    private static final Set<String> OF_THE_FLOW =
            Set.of("config", "flow", "trigger", "cascade", "unknown", "not_a_failure");

    public Failure {
        Objects.requireNonNull(run);
        Objects.requireNonNull(flowName);
        Objects.requireNonNull(trigger);
        Objects.requireNonNull(started);
        Objects.requireNonNull(source);
        Objects.requireNonNull(diagnosis);
        Objects.requireNonNull(action);
        repeats = List.copyOf(repeats);
        atFault = List.copyOf(atFault);
    }

    /** The failure that the report tells, of this cause; at fault is the connection of the failed action, if any. */
    public static Failure of(RunReport report, RunDiagnosis found) {
        return new Failure(
                report.run(),
                report.flowName(),
                report.trigger(),
                report.started(),
                report.source(),
                found.diagnosis(),
                found.isTrigger() ? "" : found.title(),
                found.repeats(),
                report.connections().stream()
                        .filter(state -> state.connection().name().equals(found.connection()))
                        .toList(),
                report.partly());
    }

    /** Where its cause lies: with the account, else the connection, else the flow. */
    public Subject subject() {
        CauseId cause = diagnosis.cause();
        if (atFault.isEmpty() || OF_THE_FLOW.contains(cause.family())) {
            return new Subject.Flow(run.flow(), flowName);
        }
        ConnectionState connection = atFault.getFirst();
        return OF_THE_ACCOUNT.contains(cause.value()) && !connection.account().isEmpty()
                ? new Subject.Account(connection.account())
                : new Subject.Connection(connection.connection(), connection.displayName());
    }

    /**
     * The keys of the incidents that it may belong to, the likeliest first: a connection that only says "unauthorized" is of
     * the incident of its account, if there is one.
     */
    public List<String> keys() {
        String own = key(subject(), diagnosis.cause());
        return subject() instanceof Subject.Connection
                        && diagnosis.cause().family().equals("auth")
                        && !atFault.getFirst().account().isEmpty()
                ? List.of(key(new Subject.Account(atFault.getFirst().account()), diagnosis.cause()), own)
                : List.of(own);
    }

    /** All failures that give the same key are of one breakage. */
    static String key(Subject subject, CauseId cause) {
        return switch (subject) {
            case Subject.Account account -> subject.key();
            case Subject.Connection connection -> subject.key() + "/" + cause.family();
            case Subject.Flow flow -> subject.key() + "/" + cause;
        };
    }
}
