package io.flowmend.powerautomate;

/** Reads what happened in a run. */
public interface RunInspector {

    /** The run with its flow, its actions down to the innermost failed ones, their outputs, and its connections. */
    Answer<RunReport> inspect(RunRef run);
}
