package io.flowmend.sandbox.entra;

import java.util.Set;

/** A registered application, its secret (empty for a public client), and the tenants that give it tokens. */
public record EntraApp(String appId, String secret, Set<String> tenants) {
    public EntraApp {
        tenants = Set.copyOf(tenants);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "EntraApp[" + appId + "]";
    }
}
