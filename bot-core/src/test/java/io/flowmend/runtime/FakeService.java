package io.flowmend.runtime;

import io.flowmend.diagnosis.CauseId;
import io.flowmend.diagnosis.Diagnosis;
import io.flowmend.diagnosis.PlainRedaction;
import io.flowmend.diagnosis.run.Call;
import io.flowmend.diagnosis.run.Ending;
import io.flowmend.diagnosis.run.FailedRun;
import io.flowmend.diagnosis.run.Meanwhile;
import io.flowmend.diagnosis.run.RunTrigger;
import io.flowmend.diagnosis.run.Said;
import io.flowmend.incident.Failure;
import io.flowmend.powerautomate.Answer;
import io.flowmend.powerautomate.ConnectionHealth;
import io.flowmend.powerautomate.ConnectionRef;
import io.flowmend.powerautomate.ConnectionState;
import io.flowmend.powerautomate.FailureSource;
import io.flowmend.powerautomate.FlowRef;
import io.flowmend.powerautomate.Resubmission;
import io.flowmend.powerautomate.Resubmitter;
import io.flowmend.powerautomate.RunInspector;
import io.flowmend.powerautomate.RunRef;
import io.flowmend.powerautomate.RunReport;
import io.flowmend.powerautomate.RunStatus;
import io.flowmend.store.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A small Power Automate in memory: every run is of the same broken connection, and repetitions end as told. */
final class FakeService implements FailureSource, RunInspector, ConnectionHealth, Resubmitter {

    private static final Said SILENT = new Said(PlainRedaction.of(""), PlainRedaction.of(""), PlainRedaction.of(""));

    static final FailedRun NOTHING = new FailedRun(
            Ending.FAILED,
            SILENT,
            new RunTrigger("manual", Ending.SUCCEEDED, SILENT, Call.NONE),
            List.of(),
            List.of(),
            PlainRedaction.of(""),
            Meanwhile.UNSEEN);

    /** Every request that repeats a run, as the service's own books have it. */
    final List<String> resubmits = new ArrayList<>();

    final List<RunRef> failed = new ArrayList<>();
    final Map<String, RunStatus> repetitions = new LinkedHashMap<>();
    final Map<String, RunStatus> running = new LinkedHashMap<>();
    private final Deque<Submitted> answers = new ArrayDeque<>();
    /** How the account of the flows' owner stands. */
    Meanwhile.Owner owner = Meanwhile.Owner.UNSEEN;

    boolean healthy;
    boolean silent;

    /** Whether a part of each run cannot be read. */
    boolean half;

    /** The flows that cannot be looked at, and since when that was last tried. */
    final List<FlowRef> missed = new ArrayList<>();

    final Map<FlowRef, Instant> asked = new LinkedHashMap<>();
    Runnable beforeAnswer = () -> {};

    PowerAutomate all() {
        return new PowerAutomate(this, this, this, this);
    }

    static RunRef run(String name) {
        return new RunRef(new FlowRef("env", "flow-" + name.charAt(0)), name);
    }

    RunRef fails(String name) {
        failed.add(run(name));
        return run(name);
    }

    /** The next request is answered so; it takes effect only if {@code taken}. */
    void answers(Submitted answer) {
        answers.add(answer);
    }

    @Override
    public Answer<List<String>> environments() {
        return silent ? later() : new Answer.Got<>(List.of("env"));
    }

    @Override
    public Answer<Sweep> failedRuns(String environment, Function<FlowRef, Instant> since) {
        missed.forEach(flow -> asked.put(flow, since.apply(flow)));
        return silent ? later() : new Answer.Got<>(new Sweep(failed, missed));
    }

    @Override
    public Answer<RunReport> inspect(RunRef run, boolean complete) {
        if (silent || (complete && half)) {
            return later();
        }
        RunStatus status = running.getOrDefault(run.run(), RunStatus.FAILED);
        return new Answer.Got<>(new RunReport(
                run,
                "Flow " + run.flow().flow(),
                "manual",
                Samples.NOON,
                "",
                status,
                NOTHING.amid(new Meanwhile(0, owner)),
                connections(),
                !complete && half));
    }

    @Override
    public Answer<List<ConnectionState>> connectionsOf(FlowRef flow) {
        return silent ? later() : new Answer.Got<>(connections());
    }

    private List<ConnectionState> connections() {
        return List.of(new ConnectionState(
                new ConnectionRef("env", "shared_office365", "c"),
                "Outlook",
                "anna@contoso.com",
                "Anna",
                "anna-id",
                healthy,
                PlainRedaction.of("")));
    }

    @Override
    public Answer<Optional<Resubmission>> resubmissionOf(RunRef run) {
        return silent
                ? later()
                : new Answer.Got<>(Optional.ofNullable(repetitions.get(run.run()))
                        .map(status -> new Resubmission(new RunRef(run.flow(), run.run() + "-again"), status)));
    }

    @Override
    public Submitted resubmit(RunRef run, String trigger) {
        Submitted answer = answers.isEmpty() ? new Submitted.Accepted() : answers.poll();
        switch (answer) {
            case Submitted.Accepted accepted -> take(run);
            case Submitted.Unsure unsure -> {
                if (unsure.detail().startsWith("taken")) {
                    take(run);
                }
            }
            case Submitted.TryLater later -> {}
            case Submitted.Refused refused -> {}
        }
        beforeAnswer.run();
        return answer;
    }

    private void take(RunRef run) {
        resubmits.add(run.run());
        repetitions.put(run.run(), RunStatus.RUNNING);
    }

    /** Every repetition that runs ends so. */
    void ends(RunStatus status) {
        repetitions.replaceAll((run, was) -> was == RunStatus.RUNNING ? status : was);
    }

    private static <T> Answer<T> later() {
        return new Answer.TryLater<>(Duration.ofSeconds(1), "503");
    }

    static Failure failure(RunReport report) {
        boolean gone = report.happened().meanwhile().owner() == Meanwhile.Owner.DISABLED;
        CauseId cause = new CauseId(gone ? "auth.account_disabled_or_deleted" : "auth.password_changed");
        return new Failure(
                report.run(),
                report.flowName(),
                report.trigger(),
                report.started(),
                "",
                new Diagnosis(cause, 1, List.of(), List.of(), List.of()),
                "",
                List.of(),
                report.connections(),
                report.partly());
    }
}
