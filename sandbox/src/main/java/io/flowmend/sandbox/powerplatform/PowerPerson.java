package io.flowmend.sandbox.powerplatform;

import io.flowmend.sandbox.entra.EntraUser;

/** An account of the tenant: enabled or not, and whether it administers the Power Platform. */
public record PowerPerson(EntraUser account, boolean enabled, boolean admin) {
    /** The id in all of Microsoft 365. */
    public String id() {
        return account.objectId();
    }

    PowerPerson enabled(boolean now) {
        return new PowerPerson(account, now, admin);
    }
}
