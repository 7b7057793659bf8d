package io.flowmend.teams;

import java.util.Objects;

/** As whom the bot stands in Microsoft Teams, and so whose requests it takes. */
public sealed interface TeamsIdentity {

    /** There are no credentials: every request is refused. */
    record Closed() implements TeamsIdentity {}

    /**
     * Requests are taken without a token, from this machine only, and answered without one, to this machine only; for
     * Microsoft's Agents Playground.
     */
    record Playground() implements TeamsIdentity {}

    /** A bot that is registered with Microsoft; {@code tenant} may be empty where the type is MULTI_TENANT. */
    record Registered(String appId, Secret password, String tenant, Type type) implements TeamsIdentity {
        public Registered {
            Objects.requireNonNull(password);
            Objects.requireNonNull(type);
            if (!appId.matches("[A-Za-z0-9-]{1,64}")) {
                throw new IllegalArgumentException(
                        "MicrosoftAppId should be the id of the app's registration, not: " + appId);
            }
            if (!tenant.matches("[A-Za-z0-9.-]{0,100}")) {
                throw new IllegalArgumentException("MicrosoftAppTenantId should be a tenant's id, not: " + tenant);
            }
            if (type == Type.SINGLE_TENANT && tenant.isEmpty()) {
                throw new IllegalArgumentException(
                        "MicrosoftAppTenantId should be set where MicrosoftAppType is SingleTenant");
            }
        }
    }

    /** Who may use the app; Microsoft stopped the making of multi-tenant bots in 2025, those that are there go on. */
    enum Type {
        SINGLE_TENANT,
        MULTI_TENANT;

        /** Reads the names that Microsoft gives them. */
        public static Type of(String microsoftAppType) {
            return switch (microsoftAppType) {
                case "SingleTenant" -> SINGLE_TENANT;
                case "MultiTenant" -> MULTI_TENANT;
                default ->
                    throw new IllegalArgumentException(
                            "MicrosoftAppType should be SingleTenant or MultiTenant, not: " + microsoftAppType);
            };
        }
    }
}
