package io.flowmend.powerautomate.http;

import java.net.URI;
import java.util.Objects;

/**
 * How to reach Power Automate and as whom: with a refresh token as a person, without one (empty text) as the application
 * itself. Addresses of services have no slash at their end, that of the login has one; {@code requestsASecond} is how many
 * are sent at most. Secrets are never printed.
 */
public record PowerPlatformSettings(
        String tenantId,
        String clientId,
        String clientSecret,
        String refreshToken,
        URI login,
        URI flowApi,
        URI powerAppsApi,
        int requestsASecond) {

    /** Microsoft's own addresses. */
    public static final URI MICROSOFT_LOGIN = URI.create("https://login.microsoftonline.com/");

    static final URI MICROSOFT_FLOW = URI.create("https://api.flow.microsoft.com");

    static final URI MICROSOFT_POWER_APPS = URI.create("https://api.powerapps.com");

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
                GENTLE);
    }

    /** The same for services that stand somewhere else. */
    public PowerPlatformSettings at(URI otherLogin, URI otherFlowApi, URI otherPowerAppsApi, int otherRequests) {
        return new PowerPlatformSettings(
                tenantId,
                clientId,
                clientSecret,
                refreshToken,
                otherLogin,
                otherFlowApi,
                otherPowerAppsApi,
                otherRequests);
    }

    @Override
    public String toString() {
        return "PowerPlatformSettings[" + tenantId + ", " + clientId + ", ***]";
    }
}
