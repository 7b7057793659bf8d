package io.flowmend.powerautomate.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.flowmend.diagnosis.run.Meanwhile.Owner;

/** Reads whose a flow is, and how that account stands. */
public final class Owners {

    /** The only kind of creator whose id is that of a user in Microsoft Entra; another kind is DataverseSystemUser. */
    private static final String USER = "ActiveDirectory";

    private Owners() {}

    /** The Entra object id of the user whose the flow is; empty text if its properties tell of none. */
    static String account(JsonNode properties) {
        // A flow in a solution can be handed on to somebody else, and still names who made it.
        String owning = properties
                .path("owningUser")
                .path("azureActiveDirectoryObjectId")
                .asText("");
        if (!owning.isEmpty()) {
            return owning;
        }
        JsonNode creator = properties.path("creator");
        if (!creator.path("userType").asText(USER).equals(USER)) {
            return "";
        }
        String object = creator.path("objectId").asText("");
        return object.isEmpty() ? creator.path("userId").asText("") : object;
    }

    /** How the account of that user stands, as Microsoft Graph returns one; it does so only if asked for accountEnabled. */
    public static Owner state(JsonNode user) {
        JsonNode enabled = user.path("accountEnabled");
        return !enabled.isBoolean() ? Owner.UNSEEN : enabled.asBoolean() ? Owner.ENABLED : Owner.DISABLED;
    }
}
