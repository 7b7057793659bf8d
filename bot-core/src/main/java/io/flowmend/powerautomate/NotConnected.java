package io.flowmend.powerautomate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Stands where Power Automate is not connected: nothing can be seen there and nothing done. */
public final class NotConnected implements FailureSource, RunInspector, ConnectionHealth, Resubmitter {

    private static final String DETAIL = "Power Automate is not connected";

    @Override
    public Answer<List<String>> environments() {
        return new Answer.Refused<>(Answer.Refusal.NOT_SIGNED_IN, DETAIL);
    }

    @Override
    public Answer<Sweep> failedRuns(String environment, Function<FlowRef, Instant> since) {
        return new Answer.Refused<>(Answer.Refusal.NOT_SIGNED_IN, DETAIL);
    }

    @Override
    public Answer<RunReport> inspect(RunRef run, boolean complete) {
        return new Answer.Refused<>(Answer.Refusal.NOT_SIGNED_IN, DETAIL);
    }

    @Override
    public Answer<List<ConnectionState>> connectionsOf(FlowRef flow) {
        return new Answer.Refused<>(Answer.Refusal.NOT_SIGNED_IN, DETAIL);
    }

    @Override
    public Answer<Optional<Resubmission>> resubmissionOf(RunRef run) {
        return new Answer.Refused<>(Answer.Refusal.NOT_SIGNED_IN, DETAIL);
    }

    @Override
    public Submitted resubmit(RunRef run, String trigger) {
        return new Submitted.Refused(Answer.Refusal.NOT_SIGNED_IN, DETAIL);
    }
}
