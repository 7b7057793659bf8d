package io.flowmend.powerautomate.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.flowmend.powerautomate.Answer;
import io.flowmend.powerautomate.Resubmission;
import io.flowmend.powerautomate.Resubmitter;
import io.flowmend.powerautomate.RunRef;
import io.flowmend.powerautomate.wire.RunStatuses;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Resubmits by the trigger's history, and finds the new run by the name of the old one that it carries. */
final class HttpResubmitter implements Resubmitter {

    private final FlowService service;

    HttpResubmitter(FlowService service) {
        this.service = service;
    }

    /** Runs come newest first, and a repetition is newer than what it repeats. */
    @Override
    public Answer<Optional<Resubmission>> resubmissionOf(RunRef run) {
        List<JsonNode> repetitions = new ArrayList<>();
        Answer<Boolean> runs = service.runs(run.flow(), "", row -> {
            boolean isRepetition = row.path("properties")
                    .path("trigger")
                    .path("sourceHistoryName")
                    .asText()
                    .equals(run.run());
            if (isRepetition) {
                repetitions.add(row);
            }
            return !isRepetition && !row.path("name").asText().equals(run.run());
        });
        return switch (runs) {
            case Answer.Got<Boolean> seen ->
                new Answer.Got<>(repetitions.stream()
                        .findFirst()
                        .map(row -> new Resubmission(
                                new RunRef(run.flow(), row.path("name").asText()),
                                RunStatuses.of(
                                        row.path("properties").path("status").asText()))));
            case Answer.TryLater<Boolean> later -> new Answer.TryLater<>(later.delay(), later.detail());
            case Answer.Refused<Boolean> refused -> new Answer.Refused<>(refused.why(), refused.detail());
        };
    }

    @Override
    public Submitted resubmit(RunRef run, String trigger) {
        return switch (service.resubmit(run, trigger)) {
            case Reply.Done done -> new Submitted.Accepted();
            case Reply.Later later -> new Submitted.TryLater(later.delay(), later.detail());
            case Reply.Denied denied -> new Submitted.Refused(denied.why(), denied.detail());
            case Reply.Lost lost -> new Submitted.Unsure(lost.detail());
        };
    }
}
