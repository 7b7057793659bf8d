package io.flowmend.powerautomate.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.flowmend.powerautomate.Answer;
import io.flowmend.powerautomate.FailureSource;
import io.flowmend.powerautomate.FlowRef;
import io.flowmend.powerautomate.RunRef;
import io.flowmend.powerautomate.RunStatus;
import io.flowmend.powerautomate.wire.ActionReader;
import io.flowmend.powerautomate.wire.RunStatuses;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks flow by flow, and remembers of each environment whether the caller may list its flows as an administrator. */
final class HttpFailureSource implements FailureSource {

    private static final Logger LOG = LoggerFactory.getLogger(HttpFailureSource.class);

    private final FlowService service;
    private final Map<String, Boolean> admin = new ConcurrentHashMap<>();

    /**
     * Whether the service takes filters on runs; what it sends is looked through all the same. The filter is on the time
     * alone, since runs that timed out or were aborted have failed as well.
     */
    private volatile boolean filters = true;

    HttpFailureSource(FlowService service) {
        this.service = service;
    }

    private record Found(RunRef run, Instant started) {}

    @Override
    public Answer<List<RunRef>> failedRuns(String environment, Instant since) {
        Answer<List<JsonNode>> flows = flows(environment);
        if (!(flows instanceof Answer.Got<List<JsonNode>> got)) {
            return other(flows);
        }
        List<Found> found = new ArrayList<>();
        for (JsonNode flow : got.value()) {
            FlowRef ref = new FlowRef(environment, flow.path("name").asText());
            switch (runs(ref, since)) {
                case Answer.Got<List<JsonNode>> runs -> runs.value().forEach(run -> addFailed(found, ref, run, since));
                case Answer.TryLater<List<JsonNode>> later -> {
                    return new Answer.TryLater<>(later.delay(), later.detail());
                }
                case Answer.Refused<List<JsonNode>> refused ->
                    LOG.debug("runs of {} cannot be read: {} {}", ref, refused.why(), refused.detail());
            }
        }
        return new Answer.Got<>(found.stream()
                .sorted(Comparator.comparing(Found::started))
                .map(Found::run)
                .toList());
    }

    private Answer<List<JsonNode>> flows(String environment) {
        if (admin.getOrDefault(environment, true)) {
            Answer<List<JsonNode>> all = service.flows(environment, true);
            boolean isNoAdmin = all instanceof Answer.Refused<List<JsonNode>> refused
                    && (refused.why() == Answer.Refusal.NO_ACCESS || refused.why() == Answer.Refusal.NOT_FOUND);
            if (!isNoAdmin) {
                return all;
            }
            admin.put(environment, false);
        }
        return service.flows(environment, false);
    }

    private Answer<List<JsonNode>> runs(FlowRef flow, Instant since) {
        if (filters) {
            Answer<List<JsonNode>> filtered = service.runs(flow, "startTime ge " + since, run -> isSince(run, since));
            if (!(filtered instanceof Answer.Refused<List<JsonNode>> refused)
                    || refused.why() != Answer.Refusal.INVALID) {
                return filtered;
            }
            filters = false;
        }
        return service.runs(flow, "", run -> isSince(run, since));
    }

    private static void addFailed(List<Found> found, FlowRef flow, JsonNode run, Instant since) {
        boolean failed = RunStatuses.of(run.path("properties").path("status").asText()) == RunStatus.FAILED;
        if (failed && isSince(run, since)) {
            found.add(new Found(new RunRef(flow, run.path("name").asText()), started(run)));
        }
    }

    private static boolean isSince(JsonNode run, Instant since) {
        return !started(run).isBefore(since);
    }

    private static Instant started(JsonNode run) {
        return ActionReader.moment(run.path("properties").path("startTime").asText());
    }

    private static <T> Answer<T> other(Answer<?> answer) {
        return switch (answer) {
            case Answer.Got<?> got -> throw new IllegalArgumentException("an answer with a value");
            case Answer.TryLater<?> later -> new Answer.TryLater<>(later.delay(), later.detail());
            case Answer.Refused<?> refused -> new Answer.Refused<>(refused.why(), refused.detail());
        };
    }
}
