package io.flowmend.sandbox.powerplatform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.sandbox.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The words in which Microsoft's services tell what is wrong with a connection or an action. */
final class Troubles {
    private Troubles() {}

    /** The entry of a connection's "statuses". */
    static ObjectNode status(PowerConnection connection, ConnectionStatus shown) {
        return switch (shown) {
            case ConnectionStatus.Connected connected -> Json.object().put("status", "Connected");
            case ConnectionStatus.Refused refused -> error("Unauthorized", refusal(connection, refused));
            case ConnectionStatus.NeverSignedIn never ->
                error("Unauthenticated", "This connection is not authenticated.");
        };
    }

    private static ObjectNode error(String code, String message) {
        ObjectNode json = Json.object().put("status", "Error").put("target", "token");
        json.putObject("error").put("code", code).put("message", message);
        return json;
    }

    private static String refusal(PowerConnection connection, ConnectionStatus.Refused refused) {
        String correlation = correlation(connection.name() + refused.since());
        String since = refused.since().toString().substring(0, 19).replace('T', ' ') + "Z";
        ObjectNode inner = Json.object()
                .put("error", "invalid_grant")
                .put(
                        "error_description",
                        refused.why().description() + " Trace ID: " + correlation + " Correlation ID: " + correlation
                                + " Timestamp: " + since);
        inner.putArray("error_codes").add(refused.why().code());
        inner.put("timestamp", since).put("trace_id", correlation).put("correlation_id", correlation);
        return "Failed to refresh access token for service: "
                + connection.connector().service() + ". Correlation Id=" + correlation + ", UTC TimeStamp="
                + Moments.american(refused.since()) + ", Error: Failed to acquire token from AAD: " + Json.text(inner);
    }

    /** What an action gets back that calls by a connection which does not work. */
    static ObjectNode blockedCall(PowerConnection connection) {
        ObjectNode status = status(connection, connection.status());
        String code = status.at("/error/code").asText();
        String message = status.at("/error/message").asText();
        return outputs(
                401,
                Json.object()
                        .put("status", 401)
                        .put("source", source(connection.connector()))
                        .put(
                                "message",
                                "Error from token exchange: Runtime call was blocked because connection status is"
                                        + " Enabled| Error, and "
                                        + connection.connector().apiName()
                                        + " is in the block list. Connection errors: [ParameterName: token, Error: Code: "
                                        + code + ", Message: '" + message + "']"));
    }

    /** What an action gets back whose connector an administrator's data policy forbids. */
    static ObjectNode forbiddenByPolicy(Connector connector) {
        ObjectNode body = Json.object();
        body.putObject("error")
                .put("code", "DlpViolation")
                .put(
                        "message",
                        "The call was blocked by your organization's admin API policies: data loss prevention policy"
                                + " 'Contoso data policy' restricts use of the connector '" + connector.title() + "'.");
        return outputs(403, body);
    }

    /** What an action gets back for a defect; nothing for what fails before any call. */
    static ObjectNode defective(Defect defect, Connector connector, String action) {
        String request = correlation(action);
        return switch (defect) {
            case LIST_RENAMED ->
                outputs(
                        404,
                        Json.object()
                                .put("status", 404)
                                .put("message", "List not found\r\nclientRequestId: " + request)
                                .put("source", "https://contoso.sharepoint.com/sites/Finance/_api/web/lists"));
            case RIGHT_LOST ->
                outputs(
                        403,
                        Json.object()
                                .put("status", 403)
                                .put(
                                        "message",
                                        "Access denied. You do not have permission to perform this action or access this"
                                                + " resource.\r\nclientRequestId: " + request)
                                .put("source", "https://contoso.sharepoint.com/sites/Finance/_api/web/lists"));
            case EXPRESSION -> Json.object();
            case THROTTLED ->
                outputs(
                        429,
                        Json.object()
                                .put("statusCode", 429)
                                .put("message", "Rate limit is exceeded. Try again in 27 seconds."));
            case UNAVAILABLE ->
                outputs(
                        503,
                        Json.object()
                                .put("status", 503)
                                .put("message", "The service is temporarily unable to service your request.")
                                .put("source", source(connector)));
        };
    }

    static String expression(String action) {
        return "Unable to process template language expressions in action '" + action
                + "' inputs at line '0' and column"
                + " '0': 'The template language function 'split' expects its first parameter to be of type string. The"
                + " provided value is of type 'Null'.'.";
    }

    static ObjectNode outputs(int status, ObjectNode body) {
        ObjectNode json = Json.object().put("statusCode", status);
        json.putObject("headers")
                .put("x-ms-request-id", correlation(Json.text(body)))
                .put("Content-Type", "application/json; charset=utf-8");
        json.set("body", body);
        return json;
    }

    private static String source(Connector connector) {
        return "https://europe-002.azure-apihub.net/apim/" + connector.apiName() + "/";
    }

    private static String correlation(String of) {
        return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
