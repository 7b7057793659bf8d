package io.flowmend.powerautomate;

/** Reads what happened in a run. */
public interface RunInspector {

    /**
     * The run with its flow, its actions down to the innermost failed ones, their outputs, and its connections. Of these
     * what Flowmend may not read is left out; so is what cannot be read now, unless the run is wanted {@code complete}.
     */
    Answer<RunReport> inspect(RunRef run, boolean complete);
}
