package io.flowmend.sandbox.powerplatform;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A failure that a flow told the bot of, and the answer's status; 0 when none came. */
public record HookDelivery(ObjectNode body, int status) {

    /** Whether a flow would try again. */
    boolean calledForAgain() {
        return status == 0 || status == 408 || status == 429 || status >= 500;
    }
}
