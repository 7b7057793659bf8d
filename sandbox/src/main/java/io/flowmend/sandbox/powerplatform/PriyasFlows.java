package io.flowmend.sandbox.powerplatform;

import io.flowmend.sandbox.entra.Contoso;
import io.flowmend.sandbox.powerplatform.Step.Compute;
import io.flowmend.sandbox.powerplatform.Step.Loop;
import io.flowmend.sandbox.powerplatform.Step.Scope;
import java.util.List;
import java.util.Map;

/** What Priya built: triggers that poll, a scope in a loop, a connection of whoever runs it, and others. */
final class PriyasFlows {
    private PriyasFlows() {}

    static void addTo(ContosoFlows contoso) {
        FlowReference outlook = contoso.connection(
                "shared-office365-92190001-c0a7-4050-8000-0000000000c1", Contoso.PRIYA, Connector.OUTLOOK);
        FlowReference sharePoint = contoso.connection(
                "shared-sharepointonl-92190002-c0a7-4050-8000-0000000000c2", Contoso.PRIYA, Connector.SHAREPOINT);
        FlowReference teams = contoso.connection("92190003c0a7405080000000000000c3", Contoso.PRIYA, Connector.TEAMS);
        FlowReference excel = contoso.connection(
                "shared-excelonlinebu-92190004-c0a7-4050-8000-0000000000c4", Contoso.PRIYA, Connector.EXCEL);
        FlowReference dataverse = contoso.connection(
                "shared-commondataser-92190005-c0a7-4050-8000-0000000000c5", Contoso.PRIYA, Connector.DATAVERSE);
        contoso.flow(
                ContosoFlows.FEEDBACK,
                "Customer feedback to Teams",
                Contoso.PRIYA,
                FlowTrigger.request(),
                Map.of("shared_teams", teams),
                ContosoFlows.call(
                        "Post_message_in_a_channel",
                        "shared_teams",
                        "PostMessageToConversation",
                        "body/recipient/channelId",
                        "Feedback",
                        "Message posted in Feedback"));
        contoso.flow(
                ContosoFlows.CONTRACTS,
                "Contract renewal reminders",
                Contoso.PRIYA,
                FlowTrigger.every("Every_Monday"),
                Map.of("shared_commondataserviceforapps", dataverse, "shared_office365", outlook),
                ContosoFlows.call(
                        "List_rows", "shared_commondataserviceforapps", "ListRecords", "entityName", "contracts", ""),
                new Loop(
                        "For_each_contract",
                        2,
                        List.of(new Scope(
                                "Remind",
                                List.of(ContosoFlows.call(
                                        "Send_an_email_(V2)",
                                        "shared_office365",
                                        "SendEmailV2",
                                        "emailMessage/To",
                                        "owner@contoso.example",
                                        "Reminder sent to owner@contoso.example"))))));
        contoso.flow(
                ContosoFlows.SALES_DIGEST,
                "Daily sales digest",
                Contoso.PRIYA,
                FlowTrigger.every("Every_morning"),
                Map.of("shared_excelonlinebusiness", excel, "shared_teams", teams),
                ContosoFlows.call(
                        "List_rows_present_in_a_table", "shared_excelonlinebusiness", "GetItems", "table", "Sales", ""),
                new Compute("Compose_digest"),
                ContosoFlows.call(
                        "Post_the_digest",
                        "shared_teams",
                        "PostMessageToConversation",
                        "body/recipient/channelId",
                        "Sales",
                        "Message posted in Sales"));
        contoso.flow(
                ContosoFlows.ARCHIVE,
                "Archive signed contracts",
                Contoso.PRIYA,
                new FlowTrigger(
                        "When_a_file_is_created_(properties_only)",
                        FlowTrigger.Kind.POLL,
                        "shared_sharepointonline",
                        "GetOnNewFileItems"),
                Map.of("shared_sharepointonline", sharePoint),
                ContosoFlows.call(
                        "Copy_file",
                        "shared_sharepointonline",
                        "CopyFileAsync",
                        "parameters/destinationFolderPath",
                        "/Archive",
                        "File copied to Archive"));
        contoso.flow(
                ContosoFlows.RECEIPTS,
                "Expense receipts to Excel",
                Contoso.PRIYA,
                new FlowTrigger(
                        "When_an_email_is_flagged_(V4)", FlowTrigger.Kind.POLL, "shared_office365", "OnFlaggedEmailV4"),
                Map.of("shared_office365", outlook, "shared_excelonlinebusiness", excel),
                ContosoFlows.call(
                        "Add_a_row_into_a_table",
                        "shared_excelonlinebusiness",
                        "AddRowV2",
                        "table",
                        "Expenses",
                        "Row added in Expenses"));
        contoso.flow(
                ContosoFlows.SERVICE_DESK,
                "Ask the service desk",
                Contoso.PRIYA,
                FlowTrigger.request(),
                Map.of("shared_teams", new FlowReference(Connector.TEAMS, teams.connection(), true)),
                ContosoFlows.call(
                        "Post_as_the_asker",
                        "shared_teams",
                        "PostMessageToConversation",
                        "body/recipient/channelId",
                        "Service desk",
                        "Message posted in Service desk"));
    }
}
