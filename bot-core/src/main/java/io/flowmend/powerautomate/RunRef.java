package io.flowmend.powerautomate;

import java.util.Objects;

/** One run of a flow, by the name that the flow service gives it. */
public record RunRef(FlowRef flow, String run) {

    public RunRef {
        Objects.requireNonNull(flow);
        Objects.requireNonNull(run);
    }
}
