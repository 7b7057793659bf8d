package io.flowmend.powerautomate;

import java.util.Objects;

/** A cloud flow: the name of its environment, as the flow service writes it, and of itself, usually a GUID. */
public record FlowRef(String environment, String flow) {

    public FlowRef {
        Objects.requireNonNull(environment);
        Objects.requireNonNull(flow);
    }
}
