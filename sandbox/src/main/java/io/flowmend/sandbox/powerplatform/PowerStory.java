package io.flowmend.sandbox.powerplatform;

import io.flowmend.sandbox.entra.Contoso;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What goes wrong at Contoso one day: a cause, and the flows that go on with it until they fail. */
public enum PowerStory {
    /** Anna's connections are refused; three flows fail, eleven runs in all. */
    PASSWORD_CHANGED,
    /** Bjørn's connections are refused, and he cannot sign in; one of his flows tells of it by itself. */
    ACCOUNT_DISABLED,
    /** One flow's own definition is out of date, and no sign-in helps. */
    LIST_RENAMED,
    /** A data policy forbids Teams, and no sign-in helps. */
    POLICY_TIGHTENED;

    /** Lets the cause happen and the flows run, with this much time from one run of a flow to its next. */
    List<PowerRun> begin(PowerControl control, Duration apart) {
        cause(control);
        return runs().entrySet().stream()
                .flatMap(each -> control.run(each.getKey(), each.getValue(), apart).stream())
                .toList();
    }

    private void cause(PowerControl control) {
        switch (this) {
            case PASSWORD_CHANGED -> control.changePassword(Contoso.ANNA.objectId());
            case ACCOUNT_DISABLED -> control.disable(Contoso.BJORN.objectId());
            case LIST_RENAMED -> control.damage(ContosoFlows.VACATION, "Update_item", Defect.LIST_RENAMED);
            case POLICY_TIGHTENED -> control.blockByPolicy(Connector.TEAMS, true);
        }
    }

    /** How often each flow goes on. */
    private Map<String, Integer> runs() {
        return switch (this) {
            case PASSWORD_CHANGED ->
                Map.of(
                        ContosoFlows.INVOICE_INTAKE, 5,
                        ContosoFlows.INVOICE_APPROVAL, 4,
                        ContosoFlows.OVERDUE_REMINDERS, 2);
            case ACCOUNT_DISABLED -> Map.of(ContosoFlows.PURCHASE_ORDERS, 3, ContosoFlows.FACILITIES, 2);
            case LIST_RENAMED -> Map.of(ContosoFlows.VACATION, 2);
            case POLICY_TIGHTENED -> Map.of(ContosoFlows.FEEDBACK, 2, ContosoFlows.SALES_DIGEST, 1);
        };
    }
}
