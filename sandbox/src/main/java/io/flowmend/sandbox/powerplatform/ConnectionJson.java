package io.flowmend.sandbox.powerplatform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.sandbox.entra.Contoso;
import io.flowmend.sandbox.entra.EntraUser;
import io.flowmend.sandbox.wire.Json;
import java.time.Duration;
import java.time.Instant;

/** Connections as Power Apps spells them. */
final class ConnectionJson {
    private static final String ROOT = "/providers/Microsoft.PowerApps";
    private static final String ADMIN = ROOT + "/scopes/admin/environments/" + PowerTenant.ENVIRONMENT;

    private ConnectionJson() {}

    static ObjectNode of(PowerConnection connection, PowerPerson owner, boolean admin, Instant now) {
        Connector connector = connection.connector();
        EntraUser account = owner.account();
        String api = (admin ? ADMIN : ROOT) + "/apis/" + connector.id();
        ObjectNode json = Json.object()
                .put("name", connection.name())
                .put("id", api + "/connections/" + connection.name())
                .put(
                        "type",
                        admin ? "Microsoft.PowerApps/scopes/apis/connections" : "Microsoft.PowerApps/apis/connections");
        ObjectNode properties = json.putObject("properties")
                .put("apiId", api)
                .put("displayName", account.principalName())
                .put("iconUri", "https://connectoricons.contoso.example/" + connector.apiName() + "/icon.png");
        properties.putArray("statuses").add(Troubles.status(connection, connection.shownAt(now)));
        if (connector.oauth()) {
            properties
                    .putObject("connectionParameters")
                    .put("token:grantType", "code")
                    .put("sku", "Enterprise");
        } else {
            properties
                    .putObject("connectionParametersSet")
                    .put("name", "sqlAuthentication")
                    .putObject("values");
        }
        properties.put("keywordsRemaining", 78).put("isSsoConnection", false);
        properties
                .putObject("createdBy")
                .put("id", account.objectId())
                .put("displayName", account.name())
                .put("email", account.principalName())
                .put("type", "User")
                .put("tenantId", Contoso.TENANT)
                .put("userPrincipalName", account.principalName());
        properties
                .put("createdTime", Moments.text(connection.created()))
                .put("lastModifiedTime", Moments.text(connection.modified()));
        if (connector.oauth()) {
            // The end of the access token of its last use, which says nothing about its health.
            properties
                    .put("expirationTime", Moments.text(connection.modified().plus(Duration.ofHours(1))))
                    .put("accountName", account.principalName());
        }
        properties
                .putArray("testLinks")
                .addObject()
                .put("requestUri", "https://europe-002.azure-apihub.net/apim/" + connector.apiName() + "/test")
                .put("method", "get");
        properties
                .putObject("environment")
                .put("id", ROOT + "/environments/" + PowerTenant.ENVIRONMENT)
                .put("name", PowerTenant.ENVIRONMENT);
        properties.put("allowSharing", false);
        if (!admin) {
            properties.putArray("permissions");
        }
        return json;
    }
}
