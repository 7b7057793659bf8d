package io.flowmend.sandbox.powerplatform;

import io.flowmend.sandbox.entra.Contoso;
import io.flowmend.sandbox.wire.Watched;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * What a Power Platform tenant holds: people, connections, flows and runs in one environment, and its own books. Safe for
 * many threads; each change is told to the observers in order, while the tenant is locked, so an observer only hands it
 * on. Runs go on by the clock: whoever looks first at a later time finds them as they are by then.
 */
public final class PowerTenant {
    /** The name of its only environment. */
    public static final String ENVIRONMENT = "Default-" + Contoso.TENANT;

    /** Some things come with time alone, which nobody tells. */
    private static final Duration LOOK = Duration.ofMillis(100);

    private final InstantSource clock;
    private final Watched<PowerChange> watched = new Watched<>();
    private final Map<String, PowerPerson> people = new LinkedHashMap<>();
    private final Map<String, PowerConnection> connections = new LinkedHashMap<>();
    private final Map<String, PowerFlow> flows = new LinkedHashMap<>();
    private final Runs runs = new Runs(this);
    private final Map<String, List<Instant>> failedPolls = new LinkedHashMap<>();
    private final Set<Connector> blocked = EnumSet.noneOf(Connector.class);
    private final Books books = new Books();
    private volatile PowerRules rules;

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
        return locked(() -> runs.of(flow));
    }

    /** A run as it is now. */
    public Optional<PowerRun> run(String name) {
        return locked(() -> runs.named(name));
    }

    /** When a flow's trigger could not ask whether there is something to do, so that no run began. */
    public List<Instant> failedPolls(String flow) {
        return locked(() -> List.copyOf(failedPolls.getOrDefault(flow, List.of())));
    }

    /** The connectors that a data policy forbids. */
    public Set<Connector> blocked() {
        return locked(() -> Set.copyOf(blocked));
    }

    void block(Connector connector, boolean now) {
        locked(() -> {
            boolean other = now ? blocked.add(connector) : blocked.remove(connector);
            return other && tell(new PowerChange.PolicyChanged(connector, now));
        });
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

    /** Changes a flow as it is at that moment; there must be one. */
    void change(String flow, UnaryOperator<PowerFlow> change) {
        locked(() -> {
            PowerFlow before = Optional.ofNullable(flows.get(flow))
                    .orElseThrow(() -> new IllegalArgumentException("No flow is " + flow));
            put(change.apply(before));
            return before;
        });
    }

    void failedPoll(String flow, Instant at) {
        locked(() -> failedPolls.computeIfAbsent(flow, id -> new ArrayList<>()).add(at));
    }

    /** Begins a run, to be seen from its start on. */
    PowerRun begin(PowerFlow flow, String source, Instant start, Duration takes) {
        return locked(() -> runs.begin(flow, source, start, takes));
    }

    /** Runs a run's flow again with what started it. */
    void resubmit(PowerFlow flow, String run) {
        locked(() -> {
            books.resubmitted(run);
            return runs.begin(flow, run, now().plus(rules.resubmitAppears()), rules.resubmitRun());
        });
    }

    /** Runs another flow at once, and says whether it succeeded. */
    boolean runChild(String flow, PowerRun parent) {
        return locked(() -> runs.child(flow, parent));
    }

    /** Ends a run before its time; false when it has ended. */
    boolean cancel(String name) {
        return locked(() -> runs.cancel(name));
    }

    /** Lets everything happen that is due by now, in its order. */
    public void settle() {
        locked(runs::settle);
    }

    /** Waits until the condition holds; false when it has not within the time. */
    public boolean await(Predicate<PowerTenant> condition, Duration longest) {
        return watched.await(
                        () -> {
                            settle();
                            return Optional.of(this).filter(condition);
                        },
                        longest,
                        LOOK)
                .isPresent();
    }

    /** Forgets everything that happened, to be filled anew. */
    void clear(Runnable filling) {
        locked(() -> {
            List.of(people, connections, flows, failedPolls).forEach(Map::clear);
            runs.clear();
            blocked.clear();
            books.clear();
            filling.run();
            return tell(new PowerChange.Cleared());
        });
    }

    /** Tells every later change to the observer, until the answer is run. */
    public Runnable observe(Consumer<PowerChange> observer) {
        return watched.observe(observer);
    }

    boolean tell(PowerChange change) {
        watched.tell(change);
        return true;
    }

    <T> T locked(Supplier<T> work) {
        return watched.locked(work);
    }
}
