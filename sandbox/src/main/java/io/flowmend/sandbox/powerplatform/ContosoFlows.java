package io.flowmend.sandbox.powerplatform;

import io.flowmend.sandbox.entra.Contoso;
import io.flowmend.sandbox.entra.EntraUser;
import io.flowmend.sandbox.powerplatform.Step.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The demo's Power Platform: the people of Contoso, their connections, and fourteen flows that have run before. Anna's
 * password touches exactly three of them.
 */
public final class ContosoFlows {
    public static final String INVOICE_INTAKE = id(1);
    public static final String INVOICE_APPROVAL = id(2);
    public static final String OVERDUE_REMINDERS = id(3);
    public static final String PURCHASE_ORDERS = id(4);
    public static final String ONBOARDING = id(5);
    public static final String CREATE_FOLDER = id(6);
    public static final String FACILITIES = id(7);
    public static final String VACATION = id(8);
    public static final String FEEDBACK = id(9);
    public static final String CONTRACTS = id(10);
    public static final String SALES_DIGEST = id(11);
    public static final String ARCHIVE = id(12);
    public static final String RECEIPTS = id(13);
    public static final String SERVICE_DESK = id(14);

    private final PowerTenant tenant;
    private final Instant since;

    private ContosoFlows(PowerTenant tenant) {
        this.tenant = tenant;
        this.since = tenant.now().minus(Duration.ofDays(120));
    }

    private static String id(int number) {
        return String.format(Locale.ROOT, "5f2bc0a7-%04d-4050-8000-00000000f10e", number);
    }

    static void fill(PowerTenant tenant) {
        new ContosoFlows(tenant).fill();
    }

    private void fill() {
        Contoso.people().forEach(person -> tenant.put(new PowerPerson(person, PowerPerson.State.ENABLED, false)));
        tenant.put(new PowerPerson(Contoso.CARETAKER, PowerPerson.State.ENABLED, true));
        AnnasFlows.addTo(this);
        BjornsFlows.addTo(this);
        PriyasFlows.addTo(this);
        history();
    }

    /** Each flow has succeeded on the two days before. */
    private void history() {
        Instant today = tenant.now();
        tenant.flows().forEach(flow -> {
            for (int day = 2; day >= 1; day--) {
                tenant.begin(flow, "", today.minus(Duration.ofDays(day)), Duration.ofSeconds(2));
            }
        });
        tenant.books().clear();
    }

    FlowReference connection(String name, EntraUser owner, Connector connector) {
        PowerConnection made = PowerConnection.connected(name, connector, owner.objectId(), since);
        tenant.put(made);
        return FlowReference.to(made);
    }

    static Call call(String name, String reference, String operation, String key, String value, String effect) {
        return new Call(name, reference, operation, Map.of(key, value), effect);
    }

    void flow(
            String id,
            String name,
            EntraUser owner,
            FlowTrigger trigger,
            Map<String, FlowReference> references,
            Step... steps) {
        boolean tells = id.equals(PURCHASE_ORDERS);
        boolean inSolution = id.equals(CONTRACTS) || id.equals(ONBOARDING) || id.equals(CREATE_FOLDER);
        tenant.put(new PowerFlow(
                id,
                name,
                owner.objectId(),
                Set.of(Contoso.CARETAKER.objectId()),
                trigger,
                new ArrayList<>(List.of(steps)),
                references,
                PowerFlow.State.STARTED,
                tells,
                inSolution,
                Map.of(),
                since,
                since));
    }
}
