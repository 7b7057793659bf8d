package io.flowmend.sandbox.powerplatform;

import io.flowmend.sandbox.entra.EntraUser;

/** An account of the tenant: enabled or not, and whether it administers the Power Platform. */
public record PowerPerson(EntraUser account, State state, boolean admin) {

    /** How an account stands; of a deleted one the flows and connections are left. */
    public enum State {
        ENABLED,
        DISABLED,
        DELETED
    }

    /** The id in all of Microsoft 365. */
    public String id() {
        return account.objectId();
    }

    /** Whether anything can sign in with it. */
    public boolean enabled() {
        return state == State.ENABLED;
    }

    PowerPerson with(State now) {
        return new PowerPerson(account, now, admin);
    }
}
