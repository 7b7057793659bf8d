package io.flowmend.sandbox.powerplatform;

import io.flowmend.sandbox.entra.Contoso;
import java.util.Map;

/** What Bjørn built: a flow that tells of its failures, a parent and its child, and others. */
final class BjornsFlows {
    private BjornsFlows() {}

    static void addTo(ContosoFlows contoso) {
        FlowReference outlook = contoso.connection(
                "shared-office365-b1080001-c0a7-4050-8000-0000000000b1", Contoso.BJORN, Connector.OUTLOOK);
        FlowReference sharePoint =
                contoso.connection("b1080002c0a7405080000000000000b2", Contoso.BJORN, Connector.SHAREPOINT);
        FlowReference planner = contoso.connection(
                "shared-planner-b1080003-c0a7-4050-8000-0000000000b3", Contoso.BJORN, Connector.PLANNER);
        FlowReference forms = contoso.connection(
                "shared-microsoftforms-b1080004-c0a7-4050-8000-0000000000b4", Contoso.BJORN, Connector.FORMS);
        contoso.flow(
                ContosoFlows.PURCHASE_ORDERS,
                "Purchase orders to finance",
                Contoso.BJORN,
                FlowTrigger.request(),
                Map.of("shared_sharepointonline", sharePoint, "shared_office365", outlook),
                ContosoFlows.call(
                        "Create_item",
                        "shared_sharepointonline",
                        "PostItem",
                        "table",
                        "Purchase orders",
                        "Row added in the list Purchase orders"),
                ContosoFlows.call(
                        "Tell_finance",
                        "shared_office365",
                        "SendEmailV2",
                        "emailMessage/To",
                        "finance@contoso.example",
                        "E-mail sent to finance@contoso.example"));
        contoso.flow(
                ContosoFlows.CREATE_FOLDER,
                "Create a person's folder",
                Contoso.BJORN,
                FlowTrigger.request(),
                Map.of("shared_sharepointonline", sharePoint),
                ContosoFlows.call(
                        "Create_new_folder",
                        "shared_sharepointonline",
                        "CreateNewFolder",
                        "table",
                        "People",
                        "Folder made in People"));
        contoso.flow(
                ContosoFlows.ONBOARDING,
                "New colleague",
                Contoso.BJORN,
                FlowTrigger.request(),
                Map.of("shared_office365", outlook),
                new Step.Child("Run_a_Child_Flow", ContosoFlows.CREATE_FOLDER),
                ContosoFlows.call(
                        "Send_a_welcome",
                        "shared_office365",
                        "SendEmailV2",
                        "emailMessage/To",
                        "newcomer@contoso.example",
                        "E-mail sent to newcomer@contoso.example"));
        contoso.flow(
                ContosoFlows.FACILITIES,
                "Facilities requests to Planner",
                Contoso.BJORN,
                new FlowTrigger(
                        "When_a_new_response_is_submitted",
                        FlowTrigger.Kind.WEBHOOK,
                        "shared_microsoftforms",
                        "CreateFormWebhook"),
                Map.of("shared_microsoftforms", forms, "shared_planner", planner),
                ContosoFlows.call(
                        "Get_response_details",
                        "shared_microsoftforms",
                        "GetFormResponseById",
                        "form_id",
                        "facilities",
                        ""),
                ContosoFlows.call(
                        "Create_a_task",
                        "shared_planner",
                        "CreateTask_V4",
                        "body/title",
                        "Request",
                        "Task made in Planner"));
        contoso.flow(
                ContosoFlows.VACATION,
                "Vacation requests",
                Contoso.BJORN,
                FlowTrigger.request(),
                Map.of("shared_sharepointonline", sharePoint, "shared_office365", outlook),
                ContosoFlows.call(
                        "Ask_the_manager",
                        "shared_office365",
                        "SendApprovalMail",
                        "optionsEmailSubscription/Message/To",
                        "manager@contoso.example",
                        "Approval asked of manager@contoso.example"),
                ContosoFlows.call(
                        "Update_item",
                        "shared_sharepointonline",
                        "PatchItem",
                        "table",
                        "Vacations",
                        "Row changed in the list Vacations"));
    }
}
