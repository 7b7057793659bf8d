package io.flowmend.sandbox.powerplatform;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The runs of a tenant, which go on by its clock; used while the tenant is locked. */
final class Runs {
    private final PowerTenant tenant;
    private final Map<String, PowerRun> runs = new LinkedHashMap<>();
    private final Set<String> running = new LinkedHashSet<>();
    private final Set<String> unseen = new LinkedHashSet<>();
    private long number;

    Runs(PowerTenant tenant) {
        this.tenant = tenant;
    }

    /** A flow's, newest first. */
    List<PowerRun> of(String flow) {
        settle();
        return runs.values().stream()
                .filter(run -> run.flow().equals(flow) && run.seenAt(tenant.now()))
                .sorted(Comparator.comparing(PowerRun::start).reversed().thenComparing(PowerRun::name))
                .toList();
    }

    Optional<PowerRun> named(String name) {
        settle();
        return Optional.ofNullable(runs.get(name)).filter(run -> run.seenAt(tenant.now()));
    }

    PowerRun begin(PowerFlow flow, String source, Instant start, Duration takes) {
        Instant decides = start.plus(takes);
        Instant ends = flow.tellsFailures() ? decides.plus(PowerRules.CATCH_SCOPE) : decides;
        PowerRun run = begun(flow.id(), source, start, decides, ends);
        keep(run);
        settle();
        return runs.getOrDefault(run.name(), run);
    }

    private PowerRun begun(String flow, String source, Instant start, Instant decides, Instant ends) {
        String name = Moments.runName(start, ++number);
        return new PowerRun(name, flow, source, RunStatus.RUNNING, start, decides, ends, "", "", List.of());
    }

    boolean child(String id, PowerRun parent) {
        Optional<PowerFlow> flow = tenant.flow(id).filter(child -> child.state() == PowerFlow.State.STARTED);
        if (flow.isEmpty()) {
            return false;
        }
        PowerRun run = begun(id, "", parent.start(), parent.decides(), parent.decides());
        PowerRun ended = end(run.decided(new RunExecution(tenant, flow.get(), run).results()));
        return ended.status() == RunStatus.SUCCEEDED;
    }

    boolean cancel(String name) {
        PowerRun run = runs.get(name);
        if (run == null || !run.running()) {
            return false;
        }
        keep(run.ended(RunStatus.CANCELLED, tenant.now(), "Cancelled", ""));
        return true;
    }

    /** Says whether anything happened. */
    boolean settle() {
        boolean any = false;
        while (true) {
            Instant now = tenant.now();
            appear(now);
            Optional<PowerRun> due = running.stream()
                    .map(runs::get)
                    .filter(run -> !next(run).isAfter(now))
                    .min(Comparator.comparing(Runs::next));
            if (due.isEmpty()) {
                return any;
            }
            advance(due.get());
            any = true;
        }
    }

    private void appear(Instant now) {
        List<PowerRun> appearing =
                unseen.stream().map(runs::get).filter(run -> run.seenAt(now)).toList();
        appearing.forEach(this::keep);
    }

    private static Instant next(PowerRun run) {
        return run.actions().isEmpty() ? run.decides() : run.ends();
    }

    private void advance(PowerRun run) {
        Optional<PowerFlow> flow = tenant.flow(run.flow());
        if (flow.isEmpty() || !run.actions().isEmpty()) {
            end(run);
            return;
        }
        PowerRun decided = run.decided(new RunExecution(tenant, flow.get(), run).results());
        if (failed(decided) && flow.get().tellsFailures()) {
            keep(decided);
            tenant.tell(new PowerChange.FailureTold(decided, FailureMessage.of(flow.get(), decided)));
        } else {
            end(decided);
        }
    }

    private static boolean failed(PowerRun run) {
        return run.actions().stream().anyMatch(ActionResult::failed);
    }

    private PowerRun end(PowerRun run) {
        boolean failed = failed(run);
        Instant planned = failed ? run.ends() : run.decides();
        Instant last = run.actions().stream()
                .map(ActionResult::end)
                .max(Comparator.naturalOrder())
                .orElse(planned);
        Instant at = planned.isAfter(last) ? planned : last;
        PowerRun ended = failed
                ? run.ended(RunStatus.FAILED, at, "ActionFailed", FailureMessage.ROLL_UP)
                : run.ended(RunStatus.SUCCEEDED, at, "", "");
        keep(ended);
        return ended;
    }

    private void keep(PowerRun run) {
        runs.put(run.name(), run);
        if (run.running()) {
            running.add(run.name());
        } else {
            running.remove(run.name());
        }
        if (run.seenAt(tenant.now())) {
            unseen.remove(run.name());
            tenant.tell(new PowerChange.RunChanged(run));
        } else {
            unseen.add(run.name());
        }
    }

    void clear() {
        runs.clear();
        running.clear();
        unseen.clear();
    }
}
