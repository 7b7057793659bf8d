package io.flowmend.sandbox.powerplatform;

import io.flowmend.sandbox.entra.Contoso;
import io.flowmend.sandbox.powerplatform.Step.Compute;
import io.flowmend.sandbox.powerplatform.Step.Loop;
import io.flowmend.sandbox.powerplatform.Step.Scope;
import java.util.List;
import java.util.Map;

/** What Anna built around her invoices: a scope in a scope, loops, and a choice. */
final class AnnasFlows {
    private AnnasFlows() {}

    static void addTo(ContosoFlows contoso) {
        FlowReference outlook = contoso.connection(
                "shared-office365-a11a0001-c0a7-4050-8000-0000000000a1", Contoso.ANNA, Connector.OUTLOOK);
        FlowReference sharePoint = contoso.connection(
                "shared-sharepointonl-a11a0002-c0a7-4050-8000-0000000000a2", Contoso.ANNA, Connector.SHAREPOINT);
        FlowReference sql = contoso.connection("a11a0003c0a7405080000000000000a3", Contoso.ANNA, Connector.SQL);
        contoso.flow(
                ContosoFlows.INVOICE_INTAKE,
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
                                        ContosoFlows.call(
                                                "Create_item",
                                                "shared_sharepointonline",
                                                "PostItem",
                                                "table",
                                                "Invoices",
                                                "Row added in the list Invoices"),
                                        ContosoFlows.call(
                                                "Create_file",
                                                "shared_sharepointonline",
                                                "CreateFile",
                                                "folderPath",
                                                "/Invoices/2026",
                                                "File saved in Invoices/2026"))))),
                ContosoFlows.call(
                        "Send_a_receipt",
                        "shared_office365",
                        "SendEmailV2",
                        "emailMessage/To",
                        "supplier@fabrikam.example",
                        "E-mail sent to supplier@fabrikam.example"));
        contoso.flow(
                ContosoFlows.INVOICE_APPROVAL,
                "Invoice approval",
                Contoso.ANNA,
                FlowTrigger.every("Recurrence"),
                Map.of("shared_sharepointonline", sharePoint, "shared_office365", outlook),
                ContosoFlows.call("Get_items", "shared_sharepointonline", "GetItems", "table", "Invoices", ""),
                new Loop(
                        "For_each_invoice",
                        3,
                        List.of(ContosoFlows.call(
                                "Ask_for_approval",
                                "shared_office365",
                                "SendApprovalMail",
                                "optionsEmailSubscription/Message/To",
                                "cfo@contoso.example",
                                "Approval asked of cfo@contoso.example"))),
                new Step.Condition(
                        "All_approved",
                        List.of(ContosoFlows.call(
                                "Update_item",
                                "shared_sharepointonline",
                                "PatchItem",
                                "table",
                                "Invoices",
                                "Row changed in the list Invoices")),
                        List.of(ContosoFlows.call(
                                "Send_a_refusal",
                                "shared_office365",
                                "SendEmailV2",
                                "emailMessage/To",
                                "anna.berg@contoso.example",
                                "E-mail sent to anna.berg@contoso.example"))));
        contoso.flow(
                ContosoFlows.OVERDUE_REMINDERS,
                "Overdue invoice reminders",
                Contoso.ANNA,
                FlowTrigger.every("Every_weekday"),
                Map.of("shared_sql", sql, "shared_office365", outlook),
                ContosoFlows.call("Get_overdue_rows", "shared_sql", "GetItems_V2", "table", "dbo.Overdue", ""),
                new Loop(
                        "Apply_to_each",
                        4,
                        List.of(
                                new Compute("Compose_reminder"),
                                ContosoFlows.call(
                                        "Send_an_email_(V2)",
                                        "shared_office365",
                                        "SendEmailV2",
                                        "emailMessage/To",
                                        "debtor@tailspin.example",
                                        "Reminder sent to debtor@tailspin.example"))));
    }
}
