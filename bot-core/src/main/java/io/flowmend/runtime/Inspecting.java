package io.flowmend.runtime;

import io.flowmend.diagnosis.CauseId;
import io.flowmend.diagnosis.Diagnosis;
import io.flowmend.diagnosis.run.Meanwhile;
import io.flowmend.incident.Failure;
import io.flowmend.powerautomate.Answer;
import io.flowmend.powerautomate.RunInspector;
import io.flowmend.powerautomate.RunReport;
import io.flowmend.store.Ask;
import io.flowmend.store.AskRow;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** Finds out why a run failed, of which it is only known that somebody said so. */
final class Inspecting {

    /** A flow that reports its own failure still runs at that moment. */
    private static final Duration STILL_RUNNING = Duration.ofSeconds(3);

    /** After this long has to do what was told, or what can be read: people should hear of the failure while it matters. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final RunInspector inspector;
    private final PureParts.RunDiagnosing diagnosing;
    private final AskClosings closings;
    private final RecentRefusals refusals;
    private final InstantSource clock;

    Inspecting(RunInspector inspector, PureParts.RunDiagnosing diagnosing, AskClosings closings, InstantSource clock) {
        this.inspector = inspector;
        this.diagnosing = diagnosing;
        this.closings = closings;
        this.refusals = new RecentRefusals(clock);
        this.clock = clock;
    }

    Closing attempt(AskRow row, Ask.Inspect inspect) {
        boolean isLate = clock.instant().isAfter(row.created().plus(PATIENCE));
        return switch (inspector.inspect(inspect.run(), !isLate)) {
            case Answer.Got<RunReport> got -> inspected(row, inspect, got.value(), isLate);
            case Answer.TryLater<RunReport> later ->
                isLate && !inspect.told().diagnosis().isEmpty()
                        ? closings.failed(row, told(row, inspect))
                        : closings.again(row, later.delay(), later.detail());
            // Whatever the reason, the failure is not kept from those who have to know of it.
            case Answer.Refused<RunReport> refused -> closings.failed(row, told(row, inspect));
        };
    }

    private Closing inspected(AskRow row, Ask.Inspect inspect, RunReport report, boolean isLate) {
        return switch (report.status()) {
            case FAILED -> closings.failed(row, failure(report));
            case RUNNING -> isLate ? closings.failed(row, told(row, inspect)) : closings.later(row, STILL_RUNNING);
            case SUCCEEDED, CANCELLED ->
                inspect.told().diagnosis().isEmpty()
                        ? closings.dropped(row, "the run did not fail after all")
                        : closings.failed(row, told(row, inspect));
        };
    }

    private Failure failure(RunReport report) {
        Meanwhile meanwhile = new Meanwhile(
                refusals.unrelatedTo(report), report.happened().meanwhile().owner());
        Failure failure = diagnosing.failure(report.amid(meanwhile));
        refusals.remember(report, failure);
        return failure;
    }

    /** The failure as far as it was told. */
    private static Failure told(AskRow row, Ask.Inspect inspect) {
        Diagnosis diagnosis = inspect.told().diagnosis().stream()
                .findFirst()
                .orElseGet(() -> new Diagnosis(CauseId.UNKNOWN, 0, List.of(), List.of(), List.of()));
        String name = inspect.told().flowName();
        return new Failure(
                inspect.run(),
                name.isEmpty() ? inspect.run().flow().flow() : name,
                "",
                row.created(),
                "",
                diagnosis,
                "",
                List.of(),
                List.of(),
                true);
    }
}
