package io.flowmend.powerautomate.http;

import java.net.URI;
import java.util.Objects;

/**
 * How to reach Power Automate and Microsoft Graph, and as whom: with a refresh token as a person, without one (empty text)
 * as the application itself. Addresses of services have no slash at their end, that of the login has one; {@code
 * requestsASecond} is how many are sent at most, to Microsoft Graph as many again. Secrets are never printed.
 */
public record PowerPlatformSettings(
        String tenantId,
        String clientId,
        String clientSecret,
        String refreshToken,
        URI login,
        URI flowApi,
        URI powerAppsApi,
        URI graph,
        int requestsASecond) {

    /** Microsoft's own addresses. */
    public static final URI MICROSOFT_LOGIN = URI.create("https://login.microsoftonline.com/");

    static final URI MICROSOFT_FLOW = URI.create("https://api.flow.microsoft.com");

    static final URI MICROSOFT_POWER_APPS = URI.create("https://api.powerapps.com");

    static final URI MICROSOFT_GRAPH = URI.create("https://graph.microsoft.com");

    /** No limit is published; four a second is what the facts on the service advise. */
    static final int GENTLE = 4;

    public PowerPlatformSettings {
        Objects.requireNonNull(tenantId);
        Objects.requireNonNull(clientId);
        Objects.requireNonNull(clientSecret);
        Objects.requireNonNull(refreshToken);
        Objects.requireNonNull(login);
        Objects.requireNonNull(flowApi);
        Objects.requireNonNull(powerAppsApi);
        Objects.requireNonNull(graph);
    }

    /** Settings for Microsoft's own services. */
    public static PowerPlatformSettings of(String tenantId, String clientId, String clientSecret, String refreshToken) {
        return new PowerPlatformSettings(
                tenantId,
                clientId,
                clientSecret,
                refreshToken,
                MICROSOFT_LOGIN,
                MICROSOFT_FLOW,
                MICROSOFT_POWER_APPS,
                MICROSOFT_GRAPH,
                GENTLE);
    }

    /** The same for services that stand somewhere else. */
    public PowerPlatformSettings at(
            URI otherLogin, URI otherFlowApi, URI otherPowerAppsApi, URI otherGraph, int otherRequests) {
        return new PowerPlatformSettings(
                tenantId,
                clientId,
                clientSecret,
                refreshToken,
                otherLogin,
                otherFlowApi,
                otherPowerAppsApi,
                otherGraph,
                otherRequests);
    }

    @Override
    public String toString() {
        return "PowerPlatformSettings[" + tenantId + ", " + clientId + ", ***]";
    }
}
