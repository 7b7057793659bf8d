package io.flowmend.powerautomate;

import java.time.Instant;
import java.util.List;

/** Finds runs that failed. */
public interface FailureSource {

    /**
     * The failed runs of all flows of the environment that Flowmend may read, started at or after {@code since}, oldest
     * first. Flows whose runs it may not read are left out. May ask page by page and take long; one refused or missing
     * flow does not hide the others.
     */
    Answer<List<RunRef>> failedRuns(String environment, Instant since);
}
