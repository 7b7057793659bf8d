package io.flowmend.powerautomate.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.flowmend.diagnosis.Redactor;
import io.flowmend.powerautomate.ConnectionRef;
import io.flowmend.powerautomate.ConnectionState;

/** Reads a connection as the connections' service tells it. */
public final class ConnectionReader {

    private final Redactor redactor = new Redactor();

    /** The connection; healthy only if it has a status and every one says Connected. */
    public ConnectionState read(String environment, JsonNode connection) {
        JsonNode properties = connection.path("properties");
        JsonNode statuses = properties.path("statuses");
        boolean healthy = !statuses.isEmpty();
        StringBuilder error = new StringBuilder();
        for (JsonNode status : statuses) {
            boolean connected = status.path("status").asText().equals("Connected");
            healthy &= connected;
            if (!connected) {
                error.append(status.path("error")
                                .path("code")
                                .asText(status.path("status").asText()))
                        .append(": ")
                        .append(status.path("error").path("message").asText());
            }
        }
        JsonNode owner = properties.path("createdBy");
        String account = properties.path("accountName").asText();
        String connector = FlowDefinition.lastPart(properties.path("apiId").asText());
        return new ConnectionState(
                new ConnectionRef(
                        environment, connector, connection.path("name").asText()),
                title(connector, properties.path("displayName").asText()),
                account.isEmpty() ? owner.path("userPrincipalName").asText() : account,
                owner.path("displayName").asText(),
                owner.path("id").asText(),
                healthy,
                redactor.redact(error.toString()));
    }

    /** Connections are usually named by the account alone, which does not tell one connector's from another's. */
    private static String title(String connector, String name) {
        String kind = connector.replaceFirst("^shared_", "");
        return name.isEmpty() ? kind : name + " (" + kind + ")";
    }
}
