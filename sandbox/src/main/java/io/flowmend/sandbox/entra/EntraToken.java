package io.flowmend.sandbox.entra;

import java.time.Instant;

/** What an access token says: for which service, until when, and on whose behalf; an application alone has no user's id. */
public record EntraToken(String audience, String appId, String userId, Instant end) {

    /** Whether it is an application's own. */
    public boolean appOnly() {
        return userId.isEmpty();
    }
}
