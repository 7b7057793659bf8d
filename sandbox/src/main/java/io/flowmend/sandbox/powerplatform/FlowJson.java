package io.flowmend.sandbox.powerplatform;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.sandbox.entra.Contoso;
import io.flowmend.sandbox.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/** Environments and flows as Power Automate spells them. */
final class FlowJson {
    static final String ENVIRONMENT = "/providers/Microsoft.ProcessSimple/environments/" + PowerTenant.ENVIRONMENT;
    static final String TYPE = "Microsoft.ProcessSimple/environments/flows";

    private FlowJson() {}

    static String id(String flow) {
        return ENVIRONMENT + "/flows/" + flow;
    }

    static ObjectNode environment(String flowApi, String powerApps) {
        ObjectNode json = Json.object()
                .put("name", PowerTenant.ENVIRONMENT)
                .put("location", "europe")
                .put("type", "Microsoft.ProcessSimple/environments")
                .put("id", ENVIRONMENT);
        ObjectNode properties = json.putObject("properties")
                .put("displayName", "Contoso (default)")
                .put("createdTime", "2024-03-22T20:20:46.08653Z");
        properties
                .putObject("createdBy")
                .put("id", "SYSTEM")
                .put("displayName", "SYSTEM")
                .put("type", "NotSpecified");
        properties
                .put("provisioningState", "Succeeded")
                .put("creationType", "DefaultTenant")
                .put("environmentSku", "Default")
                .put("environmentType", "Production")
                .put("isDefault", true)
                .put("azureRegionHint", "westeurope")
                .putObject("runtimeEndpoints")
                .put("microsoft.BusinessAppPlatform", powerApps)
                .put("microsoft.PowerApps", powerApps)
                .put("microsoft.Flow", flowApi);
        return json;
    }

    /** A row of a list: no connection references. */
    static ObjectNode row(PowerFlow flow) {
        ObjectNode json =
                Json.object().put("name", flow.id()).put("id", id(flow.id())).put("type", TYPE);
        ObjectNode properties = json.putObject("properties")
                .put("apiId", "/providers/Microsoft.PowerApps/apis/shared_logicflows")
                .put("displayName", flow.name())
                .put("state", flow.state().word())
                .put("createdTime", Moments.text(flow.created()))
                .put("lastModifiedTime", Moments.text(flow.modified()))
                .put(
                        "flowSuspensionReason",
                        flow.state() == PowerFlow.State.SUSPENDED ? "CompanyDlpViolation" : "None");
        properties
                .putObject("environment")
                .put("name", PowerTenant.ENVIRONMENT)
                .put("type", "Microsoft.ProcessSimple/environments")
                .put("id", ENVIRONMENT);
        properties
                .putObject("creator")
                .put("tenantId", Contoso.TENANT)
                .put("objectId", flow.owner())
                .put("userId", flow.owner())
                .put("userType", "ActiveDirectory");
        properties.put("flowFailureAlertSubscribed", false);
        if (flow.inSolution()) {
            properties.put("workflowEntityId", unique("entity" + flow.id())).put("workflowUniqueId", unique(flow.id()));
        }
        properties.put("isManaged", false);
        return json;
    }

    /** All of a flow; an owner or editor sees a little more than an administrator. */
    static ObjectNode detail(PowerFlow flow, boolean admin) {
        ObjectNode json = row(flow);
        ObjectNode properties = (ObjectNode) json.path("properties");
        properties.put("userType", "Owner").set("definition", DefinitionJson.of(flow));
        properties.put("sharingType", flow.editors().isEmpty() ? "NotShared" : "Coauthor");
        properties.set("connectionReferences", references(flow));
        properties.set("definitionSummary", DefinitionJson.summary(flow));
        properties.put("provisioningMethod", "FromDefinition");
        properties.putArray("referencedResources");
        if (!admin) {
            properties.put("plan", "NotSpecified").set("installedConnectionReferences", references(flow));
        }
        return json;
    }

    private static ObjectNode references(PowerFlow flow) {
        ObjectNode json = Json.object();
        for (Map.Entry<String, FlowReference> each : flow.references().entrySet()) {
            FlowReference reference = each.getValue();
            Connector connector = reference.connector();
            ObjectNode one = json.putObject(each.getKey());
            if (!reference.connection().isEmpty() && !reference.invoker()) {
                one.put("connectionName", reference.connection());
            }
            if (flow.inSolution()) {
                one.put(
                        "connectionReferenceLogicalName",
                        "cr1_" + connector.apiName() + "_" + flow.id().substring(9, 13));
            }
            one.put("source", reference.invoker() ? "Invoker" : "Embedded")
                    .put("id", connector.path())
                    .put("displayName", connector.title())
                    .put("iconUri", "https://connectoricons.contoso.example/" + connector.apiName() + "/icon.png")
                    .put("brandColor", "#036C70")
                    .put("tier", connector.tier())
                    .put("apiName", connector.apiName())
                    .put("isProcessSimpleApiReferenceConversionAlreadyDone", false);
            one.putObject("impersonation");
            one.putObject("apiDefinition")
                    .put("name", connector.id())
                    .put("id", connector.path())
                    .put("type", "/providers/Microsoft.PowerApps/apis")
                    .putObject("properties")
                    .put("displayName", connector.title())
                    .put("tier", connector.tier())
                    .put("isCustomApi", false);
        }
        return json;
    }

    /** What starts a flow. */
    static ObjectNode trigger(PowerFlow flow) {
        String name = flow.trigger().name();
        ObjectNode json = Json.object()
                .put("name", name)
                .put("id", id(flow.id()) + "/triggers/" + name)
                .put("type", TYPE + "/triggers");
        json.putObject("properties")
                .put("provisioningState", "Succeeded")
                .put("createdTime", Moments.text(flow.created()))
                .put("changedTime", Moments.text(flow.modified()))
                .put("state", flow.state() == PowerFlow.State.STARTED ? "Enabled" : "Disabled");
        return json;
    }

    /** Who may do what with a flow. */
    static ArrayNode permissions(PowerFlow flow) {
        ArrayNode json = Json.array();
        permission(json, flow, flow.owner(), "Owner");
        flow.editors().forEach(editor -> permission(json, flow, editor, "CanEdit"));
        return json;
    }

    private static void permission(ArrayNode into, PowerFlow flow, String person, String role) {
        ObjectNode json = into.addObject()
                .put("name", person)
                .put("id", id(flow.id()) + "/permissions/" + person)
                .put("type", TYPE + "/permissions");
        json.putObject("properties")
                .put("roleName", role)
                .put("permissionType", "Principal")
                .putObject("principal")
                .put("id", person)
                .put("type", "User");
    }

    private static String unique(String of) {
        return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
