package io.flowmend.sandbox.powerplatform;

import io.flowmend.sandbox.entra.Contoso;
import io.flowmend.sandbox.entra.EntraBar;
import io.flowmend.sandbox.entra.EntraLogin;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What people, administrators and time do in a tenant: break, mend, and let flows run. Everything takes effect at once. */
public final class PowerControl {
    private final PowerTenant tenant;
    private final EntraLogin entra;

    PowerControl(PowerTenant tenant, EntraLogin entra) {
        this.tenant = tenant;
        this.entra = entra;
    }

    /** The person's password is another: connections that signed in with it are refused until signed in again. */
    public void changePassword(String person) {
        bar(person, EntraBar.PASSWORD_CHANGED);
    }

    /** An administrator ends the person's sessions. */
    public void revoke(String person) {
        bar(person, EntraBar.REVOKED);
    }

    /** The person must use a second factor from now on. */
    public void requireMfa(String person) {
        bar(person, EntraBar.MFA_REQUIRED);
    }

    /** The account is disabled: nothing can sign in with it. */
    public void disable(String person) {
        tenant.put(known(person).with(PowerPerson.State.DISABLED));
        bar(person, EntraBar.DISABLED);
    }

    /** The account is deleted, and nothing can sign in with it; its flows stay. */
    public void delete(String person) {
        tenant.put(known(person).with(PowerPerson.State.DELETED));
        bar(person, EntraBar.DELETED);
    }

    /** The account is enabled again, or restored; its connections still have to be signed in. */
    public void enable(String person) {
        tenant.put(known(person).with(PowerPerson.State.ENABLED));
        entra.admit(person);
    }

    private void bar(String person, EntraBar why) {
        known(person);
        entra.bar(person, why);
        tenant.locked(() -> {
            tenant.connections().stream()
                    .filter(each ->
                            each.owner().equals(person) && each.connector().oauth())
                    .forEach(each -> fail(each, why));
            return person;
        });
    }

    /** One connection alone is refused, such as for having lain idle. */
    public void breakConnection(String connection, EntraBar why) {
        fail(knownConnection(connection), why);
    }

    private void fail(PowerConnection connection, EntraBar why) {
        Instant now = tenant.now();
        tenant.put(connection.with(new ConnectionStatus.Refused(why, now), now, shown(now)));
    }

    /** The connection was made and never signed in. */
    public void signOut(String connection) {
        Instant now = tenant.now();
        tenant.put(knownConnection(connection).with(new ConnectionStatus.NeverSignedIn(), now, shown(now)));
    }

    private Instant shown(Instant now) {
        return now.plus(tenant.rules().statusLag());
    }

    /** "Fix connection": its owner signs in. False when the account is disabled or deleted, which mends nothing. */
    public boolean signIn(String connection) {
        return tenant.locked(() -> {
            PowerConnection before = knownConnection(connection);
            if (!known(before.owner()).enabled()) {
                return false;
            }
            Instant now = tenant.now();
            tenant.put(before.with(new ConnectionStatus.Connected(), now, shown(now)));
            return true;
        });
    }

    /** Signs in every broken connection of the person; how many were mended. */
    public int signInAll(String person) {
        return (int) tenant.connections().stream()
                .filter(each -> each.owner().equals(person) && !each.status().connected())
                .filter(each -> signIn(each.name()))
                .count();
    }

    /** Somebody makes a new connection and points the flow's reference to it; the old one stays as it is. */
    public PowerConnection replace(String flow, String reference, String person) {
        return tenant.locked(() -> {
            if (!known(person).enabled()) {
                throw new IllegalArgumentException("The account of " + person + " is disabled");
            }
            PowerFlow before = knownFlow(flow);
            FlowReference old = known(before, reference);
            Instant now = tenant.now();
            PowerConnection made = PowerConnection.connected(
                    UUID.randomUUID().toString().replace("-", ""), old.connector(), person, now);
            tenant.put(made);
            tenant.put(before.using(reference, FlowReference.to(made), now));
            return made;
        });
    }

    /** Replaces every connection of the flow that does not work by a new one of that person's; how many those were. */
    public int replaceBroken(String flow, String person) {
        List<String> broken = knownFlow(flow).references().entrySet().stream()
                .filter(each -> tenant.connection(each.getValue().connection())
                        .filter(connection -> connection.status().connected())
                        .isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        List<PowerConnection> made = broken.stream()
                .map(reference -> replace(flow, reference, person))
                .toList();
        return made.size();
    }

    /** Somebody saves the flow once more under another name; the copy. */
    public PowerFlow copy(String flow, String name) {
        PowerFlow copy = knownFlow(flow).copied(UUID.randomUUID().toString(), name, tenant.now());
        tenant.put(copy);
        return copy;
    }

    /** The flow's reference points to no connection. */
    public void unbind(String flow, String reference) {
        Instant now = tenant.now();
        tenant.change(
                flow,
                before -> before.using(
                        reference, new FlowReference(known(before, reference).connector(), "", false), now));
    }

    /** An administrator's data policy forbids the connector, or no longer. */
    public void blockByPolicy(Connector connector, boolean blocked) {
        tenant.block(connector, blocked);
    }

    /** Something goes wrong with one action of a flow. */
    public void damage(String flow, String action, Defect defect) {
        tenant.change(flow, before -> {
            Map<String, Defect> defects = new HashMap<>(before.defects());
            defects.put(action, defect);
            return before.with(defects, before.modified());
        });
    }

    /** The list that the flow writes to or reads first gets another name; false when it works with no list. */
    public boolean renameList(String flow) {
        Optional<Step.Call> call = Step.calls(knownFlow(flow).steps())
                .filter(each -> each.parameters().containsKey("table"))
                .findFirst();
        call.ifPresent(each -> damage(flow, each.name(), Defect.LIST_RENAMED));
        return call.isPresent();
    }

    /** Its owner mends what is wrong with a flow itself. */
    public void mend(String flow) {
        Instant now = tenant.now();
        tenant.change(flow, before -> before.with(Map.of(), now));
    }

    /** The flow is started, stopped or suspended. */
    public void set(String flow, PowerFlow.State state) {
        tenant.change(flow, before -> before.with(state));
    }

    /** Whether the flow has a Catch scope that tells of its failures. */
    public void tellFailures(String flow, boolean now) {
        tenant.change(flow, before -> before.telling(now));
    }

    /** The caretaker administers the Power Platform, and so sees everybody's connections, or no longer. */
    public void letCaretakerAdminister(boolean may) {
        String caretaker = Contoso.CARETAKER.objectId();
        PowerPerson before = tenant.person(caretaker).orElseThrow();
        tenant.put(new PowerPerson(before.account(), before.state(), may));
    }

    /** The caretaker may edit a flow, and so see its runs, or no longer. */
    public void letCaretakerEdit(String flow, boolean may) {
        tenant.change(flow, before -> {
            Set<String> editors = new HashSet<>(before.editors());
            if (may) {
                editors.add(Contoso.CARETAKER.objectId());
            } else {
                editors.remove(Contoso.CARETAKER.objectId());
            }
            return before.editedBy(editors);
        });
    }

    /**
     * Whatever starts the flow happens so many times, now; the runs that began, oldest first. None begin of a flow that is
     * off, or whose trigger cannot ask because its connection is broken.
     */
    public List<PowerRun> run(String flow, int times) {
        return run(flow, times, Duration.ZERO);
    }

    /** The same, with this much time from one to the next, the first now. */
    public List<PowerRun> run(String flow, int times, Duration apart) {
        List<PowerRun> begun = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            start(knownFlow(flow), tenant.now().plus(apart.multipliedBy(i))).ifPresent(begun::add);
        }
        return begun;
    }

    /** Something started the flow in the past, and it ran in the world as it is now. */
    public Optional<PowerRun> ranAt(String flow, Instant start) {
        return start(knownFlow(flow), start);
    }

    private Optional<PowerRun> start(PowerFlow flow, Instant at) {
        return tenant.locked(() -> {
            if (flow.state() != PowerFlow.State.STARTED) {
                return Optional.empty();
            }
            boolean polls = flow.trigger().kind() == FlowTrigger.Kind.POLL;
            if (polls && !works(flow, flow.trigger().reference())) {
                tenant.failedPoll(flow.id(), at);
                return Optional.empty();
            }
            return Optional.of(tenant.begin(flow, "", at, tenant.rules().run()));
        });
    }

    private boolean works(PowerFlow flow, String reference) {
        return Optional.ofNullable(flow.references().get(reference))
                .flatMap(each -> tenant.connection(each.connection()))
                .filter(connection -> connection.status().connected())
                .isPresent();
    }

    /** The first story's beginning: Anna's password is changed, and her three flows go on; eleven runs will fail. */
    public List<PowerRun> annasMorning(Duration apart) {
        return begin(PowerStory.PASSWORD_CHANGED, apart);
    }

    /** A story begins, with this much time from one run of a flow to its next; the runs that will fail. */
    public List<PowerRun> begin(PowerStory story, Duration apart) {
        return story.begin(this, apart);
    }

    /** Everything as at first. */
    public void reset() {
        tenant.people().forEach(person -> entra.admit(person.id()));
        tenant.clear(() -> ContosoFlows.fill(tenant));
    }

    private static FlowReference known(PowerFlow flow, String reference) {
        return Optional.ofNullable(flow.references().get(reference))
                .orElseThrow(() -> new IllegalArgumentException(
                        flow.name() + " has the references " + flow.references().keySet()));
    }

    private PowerPerson known(String person) {
        return tenant.person(person).orElseThrow(() -> new IllegalArgumentException("Nobody is " + person));
    }

    private PowerConnection knownConnection(String name) {
        return tenant.connection(name).orElseThrow(() -> new IllegalArgumentException("No connection is " + name));
    }

    private PowerFlow knownFlow(String id) {
        return tenant.flow(id).orElseThrow(() -> new IllegalArgumentException("No flow is " + id));
    }
}
