package io.flowmend.sandbox.powerplatform;

import io.flowmend.sandbox.entra.Contoso;
import io.flowmend.sandbox.entra.EntraUser;
import io.flowmend.sandbox.powerplatform.Step.Call;
import io.flowmend.sandbox.powerplatform.Step.Compute;
import io.flowmend.sandbox.powerplatform.Step.Loop;
import io.flowmend.sandbox.powerplatform.Step.Scope;
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

    /** How often each flow that uses Anna's account runs in a morning: eleven times in all. */
    static final Map<String, Integer> ANNAS_RUNS = Map.of(INVOICE_INTAKE, 5, INVOICE_APPROVAL, 4, OVERDUE_REMINDERS, 2);

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
        Contoso.people().forEach(person -> tenant.put(new PowerPerson(person, true, false)));
        tenant.put(new PowerPerson(Contoso.CARETAKER, true, true));
        annas();
        bjorns();
        priyas();
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

    private void annas() {
        FlowReference outlook =
                connection("shared-office365-a11a0001-c0a7-4050-8000-0000000000a1", Contoso.ANNA, Connector.OUTLOOK);
        FlowReference sharePoint = connection(
                "shared-sharepointonl-a11a0002-c0a7-4050-8000-0000000000a2", Contoso.ANNA, Connector.SHAREPOINT);
        FlowReference sql = connection("a11a0003c0a7405080000000000000a3", Contoso.ANNA, Connector.SQL);
        flow(
                INVOICE_INTAKE,
                "Invoice intake",
                Contoso.ANNA,
                FlowTrigger.request(),
                Map.of("shared_sharepointonline", sharePoint, "shared_office365", outlook),
                new Compute("Parse_invoice"),
                new Scope(
                        "Register_invoice",
                        List.of(new Scope(
                                "File_it",
                                List.of(
                                        call(
                                                "Create_item",
                                                "shared_sharepointonline",
                                                "PostItem",
                                                "table",
                                                "Invoices",
                                                "Row added in the list Invoices"),
                                        call(
                                                "Create_file",
                                                "shared_sharepointonline",
                                                "CreateFile",
                                                "folderPath",
                                                "/Invoices/2026",
                                                "File saved in Invoices/2026"))))),
                call(
                        "Send_a_receipt",
                        "shared_office365",
                        "SendEmailV2",
                        "emailMessage/To",
                        "supplier@fabrikam.example",
                        "E-mail sent to supplier@fabrikam.example"));
        flow(
                INVOICE_APPROVAL,
                "Invoice approval",
                Contoso.ANNA,
                FlowTrigger.every("Recurrence"),
                Map.of("shared_sharepointonline", sharePoint, "shared_office365", outlook),
                call("Get_items", "shared_sharepointonline", "GetItems", "table", "Invoices", ""),
                new Loop(
                        "For_each_invoice",
                        3,
                        List.of(call(
                                "Ask_for_approval",
                                "shared_office365",
                                "SendApprovalMail",
                                "optionsEmailSubscription/Message/To",
                                "cfo@contoso.example",
                                "Approval asked of cfo@contoso.example"))),
                new Step.Condition(
                        "All_approved",
                        List.of(call(
                                "Update_item",
                                "shared_sharepointonline",
                                "PatchItem",
                                "table",
                                "Invoices",
                                "Row changed in the list Invoices")),
                        List.of(call(
                                "Send_a_refusal",
                                "shared_office365",
                                "SendEmailV2",
                                "emailMessage/To",
                                "anna.berg@contoso.example",
                                "E-mail sent to anna.berg@contoso.example"))));
        flow(
                OVERDUE_REMINDERS,
                "Overdue invoice reminders",
                Contoso.ANNA,
                FlowTrigger.every("Every_weekday"),
                Map.of("shared_sql", sql, "shared_office365", outlook),
                call("Get_overdue_rows", "shared_sql", "GetItems_V2", "table", "dbo.Overdue", ""),
                new Loop(
                        "Apply_to_each",
                        4,
                        List.of(
                                new Compute("Compose_reminder"),
                                call(
                                        "Send_an_email_(V2)",
                                        "shared_office365",
                                        "SendEmailV2",
                                        "emailMessage/To",
                                        "debtor@tailspin.example",
                                        "Reminder sent to debtor@tailspin.example"))));
    }

    private void bjorns() {
        FlowReference outlook =
                connection("shared-office365-b1080001-c0a7-4050-8000-0000000000b1", Contoso.BJORN, Connector.OUTLOOK);
        FlowReference sharePoint = connection("b1080002c0a7405080000000000000b2", Contoso.BJORN, Connector.SHAREPOINT);
        FlowReference planner =
                connection("shared-planner-b1080003-c0a7-4050-8000-0000000000b3", Contoso.BJORN, Connector.PLANNER);
        FlowReference forms = connection(
                "shared-microsoftforms-b1080004-c0a7-4050-8000-0000000000b4", Contoso.BJORN, Connector.FORMS);
        flow(
                PURCHASE_ORDERS,
                "Purchase orders to finance",
                Contoso.BJORN,
                FlowTrigger.request(),
                Map.of("shared_sharepointonline", sharePoint, "shared_office365", outlook),
                call(
                        "Create_item",
                        "shared_sharepointonline",
                        "PostItem",
                        "table",
                        "Purchase orders",
                        "Row added in the list Purchase orders"),
                call(
                        "Tell_finance",
                        "shared_office365",
                        "SendEmailV2",
                        "emailMessage/To",
                        "finance@contoso.example",
                        "E-mail sent to finance@contoso.example"));
        flow(
                CREATE_FOLDER,
                "Create a person's folder",
                Contoso.BJORN,
                FlowTrigger.request(),
                Map.of("shared_sharepointonline", sharePoint),
                call(
                        "Create_new_folder",
                        "shared_sharepointonline",
                        "CreateNewFolder",
                        "table",
                        "People",
                        "Folder made in People"));
        flow(
                ONBOARDING,
                "New colleague",
                Contoso.BJORN,
                FlowTrigger.request(),
                Map.of("shared_office365", outlook),
                new Step.Child("Run_a_Child_Flow", CREATE_FOLDER),
                call(
                        "Send_a_welcome",
                        "shared_office365",
                        "SendEmailV2",
                        "emailMessage/To",
                        "newcomer@contoso.example",
                        "E-mail sent to newcomer@contoso.example"));
        flow(
                FACILITIES,
                "Facilities requests to Planner",
                Contoso.BJORN,
                new FlowTrigger(
                        "When_a_new_response_is_submitted",
                        FlowTrigger.Kind.WEBHOOK,
                        "shared_microsoftforms",
                        "CreateFormWebhook"),
                Map.of("shared_microsoftforms", forms, "shared_planner", planner),
                call(
                        "Get_response_details",
                        "shared_microsoftforms",
                        "GetFormResponseById",
                        "form_id",
                        "facilities",
                        ""),
                call(
                        "Create_a_task",
                        "shared_planner",
                        "CreateTask_V4",
                        "body/title",
                        "Request",
                        "Task made in Planner"));
        flow(
                VACATION,
                "Vacation requests",
                Contoso.BJORN,
                FlowTrigger.request(),
                Map.of("shared_sharepointonline", sharePoint, "shared_office365", outlook),
                call(
                        "Ask_the_manager",
                        "shared_office365",
                        "SendApprovalMail",
                        "optionsEmailSubscription/Message/To",
                        "manager@contoso.example",
                        "Approval asked of manager@contoso.example"),
                call(
                        "Update_item",
                        "shared_sharepointonline",
                        "PatchItem",
                        "table",
                        "Vacations",
                        "Row changed in the list Vacations"));
    }

    private void priyas() {
        FlowReference outlook =
                connection("shared-office365-92190001-c0a7-4050-8000-0000000000c1", Contoso.PRIYA, Connector.OUTLOOK);
        FlowReference sharePoint = connection(
                "shared-sharepointonl-92190002-c0a7-4050-8000-0000000000c2", Contoso.PRIYA, Connector.SHAREPOINT);
        FlowReference teams = connection("92190003c0a7405080000000000000c3", Contoso.PRIYA, Connector.TEAMS);
        FlowReference excel =
                connection("shared-excelonlinebu-92190004-c0a7-4050-8000-0000000000c4", Contoso.PRIYA, Connector.EXCEL);
        FlowReference dataverse = connection(
                "shared-commondataser-92190005-c0a7-4050-8000-0000000000c5", Contoso.PRIYA, Connector.DATAVERSE);
        flow(
                FEEDBACK,
                "Customer feedback to Teams",
                Contoso.PRIYA,
                FlowTrigger.request(),
                Map.of("shared_teams", teams),
                call(
                        "Post_message_in_a_channel",
                        "shared_teams",
                        "PostMessageToConversation",
                        "body/recipient/channelId",
                        "Feedback",
                        "Message posted in Feedback"));
        flow(
                CONTRACTS,
                "Contract renewal reminders",
                Contoso.PRIYA,
                FlowTrigger.every("Every_Monday"),
                Map.of("shared_commondataserviceforapps", dataverse, "shared_office365", outlook),
                call("List_rows", "shared_commondataserviceforapps", "ListRecords", "entityName", "contracts", ""),
                new Loop(
                        "For_each_contract",
                        2,
                        List.of(new Scope(
                                "Remind",
                                List.of(call(
                                        "Send_an_email_(V2)",
                                        "shared_office365",
                                        "SendEmailV2",
                                        "emailMessage/To",
                                        "owner@contoso.example",
                                        "Reminder sent to owner@contoso.example"))))));
        flow(
                SALES_DIGEST,
                "Daily sales digest",
                Contoso.PRIYA,
                FlowTrigger.every("Every_morning"),
                Map.of("shared_excelonlinebusiness", excel, "shared_teams", teams),
                call("List_rows_present_in_a_table", "shared_excelonlinebusiness", "GetItems", "table", "Sales", ""),
                new Compute("Compose_digest"),
                call(
                        "Post_the_digest",
                        "shared_teams",
                        "PostMessageToConversation",
                        "body/recipient/channelId",
                        "Sales",
                        "Message posted in Sales"));
        flow(
                ARCHIVE,
                "Archive signed contracts",
                Contoso.PRIYA,
                new FlowTrigger(
                        "When_a_file_is_created_(properties_only)",
                        FlowTrigger.Kind.POLL,
                        "shared_sharepointonline",
                        "GetOnNewFileItems"),
                Map.of("shared_sharepointonline", sharePoint),
                call(
                        "Copy_file",
                        "shared_sharepointonline",
                        "CopyFileAsync",
                        "parameters/destinationFolderPath",
                        "/Archive",
                        "File copied to Archive"));
        flow(
                RECEIPTS,
                "Expense receipts to Excel",
                Contoso.PRIYA,
                new FlowTrigger(
                        "When_an_email_is_flagged_(V4)", FlowTrigger.Kind.POLL, "shared_office365", "OnFlaggedEmailV4"),
                Map.of("shared_office365", outlook, "shared_excelonlinebusiness", excel),
                call(
                        "Add_a_row_into_a_table",
                        "shared_excelonlinebusiness",
                        "AddRowV2",
                        "table",
                        "Expenses",
                        "Row added in Expenses"));
        flow(
                SERVICE_DESK,
                "Ask the service desk",
                Contoso.PRIYA,
                FlowTrigger.request(),
                Map.of("shared_teams", new FlowReference(Connector.TEAMS, teams.connection(), true)),
                call(
                        "Post_as_the_asker",
                        "shared_teams",
                        "PostMessageToConversation",
                        "body/recipient/channelId",
                        "Service desk",
                        "Message posted in Service desk"));
    }

    private FlowReference connection(String name, EntraUser owner, Connector connector) {
        PowerConnection made = PowerConnection.connected(name, connector, owner.objectId(), since);
        tenant.put(made);
        return FlowReference.to(made);
    }

    private static Call call(String name, String reference, String operation, String key, String value, String effect) {
        return new Call(name, reference, operation, Map.of(key, value), effect);
    }

    private void flow(
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
