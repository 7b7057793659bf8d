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
import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

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
    public Answer<List<String>> environments() {
        Answer<List<JsonNode>> answer = service.environments();
        return answer instanceof Answer.Got<List<JsonNode>> got
                ? new Answer.Got<>(got.value().stream()
                        .map(environment -> environment.path("name").asText())
                        .toList())
                : other(answer);
    }

    @Override
    public Answer<Sweep> failedRuns(String environment, Function<FlowRef, Instant> since) {
        Answer<List<JsonNode>> flows = flows(environment);
        if (!(flows instanceof Answer.Got<List<JsonNode>> got)) {
            return other(flows);
        }
        List<Found> found = new ArrayList<>();
        List<FlowRef> missed = new ArrayList<>();
        for (JsonNode flow : got.value()) {
            FlowRef ref = new FlowRef(environment, flow.path("name").asText());
            switch (look(ref, since.apply(ref), found)) {
                case Answer.Got<Boolean> seen -> {}
                case Answer.TryLater<Boolean> later -> {
                    LOG.warn("runs of {} not seen now: {}", ref, later.detail());
                    missed.add(ref);
                }
                case Answer.Refused<Boolean> refused -> {
                    // Usual for flows that are not shared with Flowmend; anything else somebody should look into.
                    LOG.atLevel(refused.why() == Answer.Refusal.NO_ACCESS ? Level.DEBUG : Level.WARN)
                            .log("runs of {} cannot be read: {} {}", ref, refused.why(), refused.detail());
                    if (!isNotForUs(refused.why())) {
                        missed.add(ref);
                    }
                }
            }
        }
        List<RunRef> failed = found.stream()
                .distinct()
                .sorted(Comparator.comparing(Found::started))
                .map(Found::run)
                .toList();
        return new Answer.Got<>(new Sweep(failed, missed));
    }

    private Answer<List<JsonNode>> flows(String environment) {
        if (admin.getOrDefault(environment, true)) {
            Answer<List<JsonNode>> all = service.flows(environment, true);
            boolean isNoAdmin = all instanceof Answer.Refused<List<JsonNode>> refused && isNotForUs(refused.why());
            if (!isNoAdmin) {
                return all;
            }
            admin.put(environment, false);
        }
        return service.flows(environment, false);
    }

    /** Adds the flow's failed runs; what was added before an answer failed to come has failed all the same. */
    private Answer<Boolean> look(FlowRef flow, Instant since, List<Found> found) {
        Predicate<JsonNode> add = run -> add(found, flow, run, since);
        if (filters) {
            Answer<Boolean> filtered = service.runs(flow, "startTime ge " + since, add);
            if (!(filtered instanceof Answer.Refused<Boolean> refused) || refused.why() != Answer.Refusal.INVALID) {
                return filtered;
            }
        }
        Answer<Boolean> unfiltered = service.runs(flow, "", add);
        if (unfiltered instanceof Answer.Got<Boolean>) {
            filters = false;
        }
        return unfiltered;
    }

    private static boolean isNotForUs(Answer.Refusal why) {
        return why == Answer.Refusal.NO_ACCESS || why == Answer.Refusal.NOT_FOUND;
    }

    /** Whether to go on, the newest coming first. */
    private static boolean add(List<Found> found, FlowRef flow, JsonNode run, Instant since) {
        if (started(run).isBefore(since)) {
            return false;
        }
        if (RunStatuses.of(run.path("properties").path("status").asText()) == RunStatus.FAILED) {
            found.add(new Found(new RunRef(flow, run.path("name").asText()), started(run)));
        }
        return true;
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
