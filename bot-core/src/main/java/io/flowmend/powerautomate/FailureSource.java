package io.flowmend.powerautomate;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** Finds runs that failed. */
public interface FailureSource {

    /** The names of the environments that Flowmend may see. */
    Answer<List<String>> environments();

    /**
     * The failed runs of all flows of the environment that Flowmend may read, each flow's from {@code since} on. Flows
     * whose runs it may not read are left out. May ask page by page and take long; no flow hides the others.
     */
    Answer<Sweep> failedRuns(String environment, Function<FlowRef, Instant> since);

    /** What a look at all flows brought: the failed runs, oldest first, and the flows to be asked again. */
    record Sweep(List<RunRef> failed, List<FlowRef> missed) {
        public Sweep {
            failed = List.copyOf(failed);
            missed = List.copyOf(missed);
        }
    }
}
