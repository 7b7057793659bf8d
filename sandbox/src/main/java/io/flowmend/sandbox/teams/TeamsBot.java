package io.flowmend.sandbox.teams;

import io.flowmend.sandbox.entra.Contoso;

/**
 * The bot's registration, and the secret the two share; a multi-tenant one gets its tokens from Microsoft's own tenant,
 * every other from the tenant it belongs to.
 */
public record TeamsBot(String appId, String password, String tenantId, String name, boolean multiTenant) {

    /** The tenant of the demo. */
    static final String CONTOSO = Contoso.TENANT;

    /** The demo's bot, registered in the demo's tenant only, with the given credentials. */
    public static TeamsBot contoso(String appId, String password) {
        return new TeamsBot(appId, password, CONTOSO, "Flowmend", false);
    }

    /** The same, registered for every tenant. */
    public TeamsBot forEveryTenant() {
        return new TeamsBot(appId, password, tenantId, name, true);
    }

    /** The id under which the bot stands in conversations: Teams puts "28:" before the id of an app. */
    public String id() {
        return "28:" + appId;
    }
}
