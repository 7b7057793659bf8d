package io.flowmend.incident;

import io.flowmend.card.AggregateId;
import io.flowmend.channel.PersonRef;
import io.flowmend.diagnosis.Diagnosis;
import io.flowmend.powerautomate.FlowRef;
import io.flowmend.powerautomate.RunRef;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One breakage. {@code owner} is whose connection it is, empty text if nobody's; {@code noticed} is when the first failure
 * was told, {@code since} when the earliest failed run started; {@code revision} counts from 1 and changes only when the
 * choices, or their meaning, change; {@code declined} said that it is not theirs; {@code uncounted} runs failed beyond
 * those that are kept one by one; {@code partly} is on as long as not one of them could be read as a whole.
 */
public record Incident(
        AggregateId id,
        Subject subject,
        Diagnosis diagnosis,
        String owner,
        Instant noticed,
        Instant since,
        long revision,
        Stage stage,
        Holding holding,
        Quiet quiet,
        List<PersonRef> declined,
        List<RunItem> runs,
        long uncounted,
        boolean partly) {

    /** Runs kept one by one; what fails beyond them is only counted. */
    static final int MOST_RUNS = 500;

    /** After this long a failure of the same kind is a matter of its own. */
    private static final Duration RELAPSE = Duration.ofDays(7);

    public Incident {
        Objects.requireNonNull(id);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(diagnosis);
        Objects.requireNonNull(owner);
        Objects.requireNonNull(noticed);
        Objects.requireNonNull(since);
        Objects.requireNonNull(stage);
        Objects.requireNonNull(holding);
        Objects.requireNonNull(quiet);
        declined = List.copyOf(declined);
        runs = List.copyOf(runs);
    }

    /** The incident that begins with a failure, before that failure is told to it. */
    public static Incident blank(AggregateId id, Failure failure, Instant at) {
        String owner =
                failure.atFault().isEmpty() ? "" : failure.atFault().getFirst().owner();
        return new Incident(
                id,
                failure.subject(),
                failure.diagnosis(),
                owner,
                at,
                failure.started(),
                1,
                new Stage.Blank(),
                new Holding.Free(),
                new Quiet.Awake(),
                List.of(),
                List.of(),
                0,
                failure.partly());
    }

    /** All failures with this key are of this breakage, while it {@link #continuesAt continues}. */
    public String key() {
        return Failure.key(subject, diagnosis.cause());
    }

    /** Whether a failure at that time is of this breakage: it is open, or recovered not long ago, so that this is a relapse. */
    public boolean continuesAt(Instant at) {
        return !(stage instanceof Stage.Recovered recovered)
                || at.isBefore(recovered.at().plus(RELAPSE));
    }

    /** Whether anything is left to do. */
    public boolean isOpen() {
        return !(stage instanceof Stage.Recovered);
    }

    /** How many runs failed. */
    public long failedRuns() {
        return runs.size() + uncounted;
    }

    /** The flows whose runs failed, in the order in which they did. */
    public List<FlowRef> flows() {
        return runs.stream().map(item -> item.first().flow()).distinct().toList();
    }

    /** The names of those flows. */
    public List<String> flowNames() {
        return runs.stream().map(RunItem::flowName).distinct().toList();
    }

    /** The runs in that state. */
    public List<RunItem> in(RunItem.State state) {
        return runs.stream().filter(item -> item.state() == state).toList();
    }

    /** The runs that may be resubmitted now, in the order in which they became known. */
    public List<RunItem> resubmittable() {
        return runs.stream().filter(RunItem::isOpen).toList();
    }

    Optional<RunItem> item(RunRef run) {
        return runs.stream().filter(item -> item.is(run)).findFirst();
    }

    /** New choices: the stage has changed. */
    Incident at(Stage next) {
        return with(next, holding, quiet).revised();
    }

    /** The stage is told anew without a change of the choices. */
    Incident still(Stage next) {
        return with(next, holding, quiet);
    }

    Incident held(Holding next) {
        return with(stage, next, quiet).revised();
    }

    Incident quieted(Quiet next) {
        return with(stage, holding, next).revised();
    }

    Incident declinedBy(PersonRef person) {
        List<PersonRef> all = new ArrayList<>(declined);
        if (!all.contains(person)) {
            all.add(person);
        }
        return new Incident(
                id, subject, diagnosis, owner, noticed, since, revision, stage, holding, quiet, all, runs, uncounted,
                partly);
    }

    /** It begins again: nobody is on it any more, and what has recovered, or was given up, is not counted a second time. */
    Incident reopened(Instant at, Instant earliest) {
        return new Incident(
                id,
                subject,
                diagnosis,
                owner,
                at,
                earliest,
                revision,
                stage,
                new Holding.Free(),
                new Quiet.Awake(),
                List.of(),
                runs.stream().filter(item -> item.isOpen() || item.isUnderWay()).toList(),
                0,
                partly);
    }

    /** One more run failed; the choices stay what they were. */
    Incident plus(Failure failure) {
        Instant earliest = failure.started().isBefore(since) ? failure.started() : since;
        boolean kept = runs.size() < MOST_RUNS;
        List<RunItem> all = new ArrayList<>(runs);
        if (kept) {
            all.add(RunItem.of(failure));
        }
        return with(all, earliest, kept ? uncounted : uncounted + 1, partly && failure.partly());
    }

    Incident each(UnaryOperator<RunItem> change) {
        return with(runs.stream().map(change).toList(), since, uncounted, partly);
    }

    Incident change(RunRef run, UnaryOperator<RunItem> change) {
        return each(item -> item.is(run) ? change.apply(item) : item);
    }

    Incident revised() {
        return new Incident(
                id,
                subject,
                diagnosis,
                owner,
                noticed,
                since,
                revision + 1,
                stage,
                holding,
                quiet,
                declined,
                runs,
                uncounted,
                partly);
    }

    private Incident with(Stage nextStage, Holding nextHolding, Quiet nextQuiet) {
        return new Incident(
                id,
                subject,
                diagnosis,
                owner,
                noticed,
                since,
                revision,
                nextStage,
                nextHolding,
                nextQuiet,
                declined,
                runs,
                uncounted,
                partly);
    }

    private Incident with(List<RunItem> nextRuns, Instant nextSince, long nextUncounted, boolean nextPartly) {
        return new Incident(
                id,
                subject,
                diagnosis,
                owner,
                noticed,
                nextSince,
                revision,
                stage,
                holding,
                quiet,
                declined,
                nextRuns,
                nextUncounted,
                nextPartly);
    }
}
