package io.flowmend.sandbox.powerplatform;

import io.flowmend.sandbox.entra.Contoso;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What a Power Platform tenant holds: people, connections, flows and runs in one environment, and its own books. Safe for
 * many threads; each change is told to the observers in order, while the tenant is locked, so an observer only hands it
 * on. Runs go on by the clock: whoever looks first at a later time finds them as they are by then.
 */
public final class PowerTenant {
    /** The name of its only environment. */
    public static final String ENVIRONMENT = "Default-" + Contoso.TENANT;

    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<String, PowerPerson> people = new LinkedHashMap<>();
    private final Map<String, PowerConnection> connections = new LinkedHashMap<>();
    private final Map<String, PowerFlow> flows = new LinkedHashMap<>();
    private final Map<String, PowerRun> runs = new LinkedHashMap<>();
    private final Set<String> running = new LinkedHashSet<>();
    private final Map<String, List<Instant>> failedPolls = new LinkedHashMap<>();
    private final Set<Connector> blocked = EnumSet.noneOf(Connector.class);
    private final Books books = new Books();
    private final List<Consumer<PowerChange>> observers = new CopyOnWriteArrayList<>();
    private volatile PowerRules rules;
    private long runNumber;

    public PowerTenant(InstantSource clock, PowerRules rules) {
        this.clock = clock;
        this.rules = rules;
    }

    /** The tenant's present. */
    public Instant now() {
        return clock.instant();
    }

    /** How its services behave. */
    public PowerRules rules() {
        return rules;
    }

    /** Behaves otherwise from now on. */
    public void rules(PowerRules changedRules) {
        rules = changedRules;
    }

    /** What truly happened. */
    public Books books() {
        return books;
    }

    /** Everybody. */
    public List<PowerPerson> people() {
        return locked(() -> List.copyOf(people.values()));
    }

    public Optional<PowerPerson> person(String id) {
        return locked(() -> Optional.ofNullable(people.get(id)));
    }

    /** All connections, in the order they were made. */
    public List<PowerConnection> connections() {
        return locked(() -> List.copyOf(connections.values()));
    }

    public Optional<PowerConnection> connection(String name) {
        return locked(() -> Optional.ofNullable(connections.get(name)));
    }

    /** All flows, in the order they were made. */
    public List<PowerFlow> flows() {
        return locked(() -> List.copyOf(flows.values()));
    }

    public Optional<PowerFlow> flow(String id) {
        return locked(() -> Optional.ofNullable(flows.get(id)));
    }

    /** A flow's runs as they are now, newest first. */
    public List<PowerRun> runs(String flow) {
        return locked(() -> {
            settle();
            return runs.values().stream()
                    .filter(run -> run.flow().equals(flow) && run.seenAt(now()))
                    .sorted(Comparator.comparing(PowerRun::start).reversed().thenComparing(PowerRun::name))
                    .toList();
        });
    }

    /** A run as it is now. */
    public Optional<PowerRun> run(String name) {
        return locked(() -> {
            settle();
            return Optional.ofNullable(runs.get(name)).filter(run -> run.seenAt(now()));
        });
    }

    /** When a flow's trigger could not ask whether there is something to do, so that no run began. */
    public List<Instant> failedPolls(String flow) {
        return locked(() -> List.copyOf(failedPolls.getOrDefault(flow, List.of())));
    }

    boolean isBlocked(Connector connector) {
        return locked(() -> blocked.contains(connector));
    }

    void block(Connector connector, boolean now) {
        locked(() -> now ? blocked.add(connector) : blocked.remove(connector));
    }

    void put(PowerPerson person) {
        locked(() -> {
            people.put(person.id(), person);
            return tell(new PowerChange.PersonChanged(person));
        });
    }

    void put(PowerConnection connection) {
        locked(() -> {
            connections.put(connection.name(), connection);
            return tell(new PowerChange.ConnectionChanged(connection));
        });
    }

    void put(PowerFlow flow) {
        locked(() -> {
            flows.put(flow.id(), flow);
            return tell(new PowerChange.FlowChanged(flow));
        });
    }

    void failedPoll(String flow, Instant at) {
        locked(() -> failedPolls.computeIfAbsent(flow, id -> new ArrayList<>()).add(at));
    }

    /** Begins a run, to be seen from its start on. */
    PowerRun begin(PowerFlow flow, String source, Instant start, Duration takes) {
        return locked(() -> {
            Instant decides = start.plus(takes);
            Instant ends = flow.tellsFailures() ? decides.plus(rules.catchScope()) : decides;
            String name = Moments.runName(start, ++runNumber);
            PowerRun run =
                    new PowerRun(name, flow.id(), source, RunStatus.RUNNING, start, decides, ends, "", "", List.of());
            keep(run);
            settle();
            return runs.getOrDefault(name, run);
        });
    }

    /** Runs a run's flow again with what started it. */
    void resubmit(PowerFlow flow, String run) {
        locked(() -> {
            books.resubmitted(run);
            return begin(flow, run, now().plus(rules.resubmitAppears()), rules.resubmitRun());
        });
    }

    /** Runs another flow at once, and says whether it succeeded. */
    boolean runChild(String flow, PowerRun parent) {
        PowerFlow child = flows.get(flow);
        if (child == null || child.state() != PowerFlow.State.STARTED) {
            return false;
        }
        PowerRun run = new PowerRun(
                Moments.runName(parent.start(), ++runNumber),
                flow,
                "",
                RunStatus.RUNNING,
                parent.start(),
                parent.decides(),
                parent.decides(),
                "",
                "",
                List.of());
        return end(run.decided(new RunExecution(this, child, run).results())).status() == RunStatus.SUCCEEDED;
    }

    /** Ends a run before its time; false when it has ended. */
    boolean cancel(String name) {
        return locked(() -> {
            PowerRun run = runs.get(name);
            if (run == null || !run.running()) {
                return false;
            }
            keep(run.ended(RunStatus.CANCELLED, now(), "Cancelled", ""));
            return true;
        });
    }

    /** Lets everything happen that is due by now, in its order. */
    public void settle() {
        locked(() -> {
            while (true) {
                Optional<PowerRun> due = running.stream()
                        .map(runs::get)
                        .filter(run -> !next(run).isAfter(now()))
                        .min(Comparator.comparing(PowerTenant::next));
                if (due.isEmpty()) {
                    return true;
                }
                advance(due.get());
            }
        });
    }

    private static Instant next(PowerRun run) {
        return run.actions().isEmpty() ? run.decides() : run.ends();
    }

    private void advance(PowerRun run) {
        PowerFlow flow = flows.get(run.flow());
        if (flow == null || !run.actions().isEmpty()) {
            end(run);
            return;
        }
        PowerRun decided = run.decided(new RunExecution(this, flow, run).results());
        boolean failed = decided.actions().stream().anyMatch(ActionResult::failed);
        if (failed && flow.tellsFailures()) {
            keep(decided);
            tell(new PowerChange.FailureTold(decided, FailureMessage.of(flow, decided)));
        } else {
            end(decided);
        }
    }

    private PowerRun end(PowerRun run) {
        boolean failed = run.actions().stream().anyMatch(ActionResult::failed);
        Instant last = run.actions().stream()
                .map(ActionResult::end)
                .max(Comparator.naturalOrder())
                .orElse(run.decides());
        Instant at = failed ? run.ends() : run.decides();
        PowerRun ended = failed
                ? run.ended(RunStatus.FAILED, max(at, last), "ActionFailed", FailureMessage.ROLL_UP)
                : run.ended(RunStatus.SUCCEEDED, max(at, last), "", "");
        keep(ended);
        return ended;
    }

    private static Instant max(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private void keep(PowerRun run) {
        runs.put(run.name(), run);
        if (run.running()) {
            running.add(run.name());
        } else {
            running.remove(run.name());
        }
        tell(new PowerChange.RunChanged(run));
    }

    /** Waits until the condition holds; false when it has not within the time. */
    public boolean await(Predicate<PowerTenant> condition, Duration longest) {
        long left = longest.toNanos();
        lock.lock();
        try {
            while (!condition.test(this)) {
                if (left <= 0) {
                    return false;
                }
                left = changed.awaitNanos(left);
            }
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** Forgets everything that happened, to be filled anew. */
    void clear(Runnable filling) {
        locked(() -> {
            List.of(people, connections, flows, runs, failedPolls).forEach(Map::clear);
            running.clear();
            blocked.clear();
            books.clear();
            filling.run();
            return tell(new PowerChange.Cleared());
        });
    }

    /** Tells every later change to the observer, until the answer is run. */
    public Runnable observe(Consumer<PowerChange> observer) {
        observers.add(observer);
        return () -> observers.remove(observer);
    }

    private boolean tell(PowerChange change) {
        changed.signalAll();
        observers.forEach(observer -> observer.accept(change));
        return true;
    }

    <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
