package io.flowmend.runtime;

import io.flowmend.powerautomate.Answer;
import io.flowmend.powerautomate.FailureSource;
import io.flowmend.powerautomate.FailureSource.Sweep;
import io.flowmend.powerautomate.FlowRef;
import io.flowmend.powerautomate.RunRef;
import io.flowmend.store.Ask;
import io.flowmend.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks in each environment, again and again, for runs that failed. */
final class FailureWatch {

    private static final Logger LOG = LoggerFactory.getLogger(FailureWatch.class);

    /** Looked at again each time: a run that began in it may have failed only now. */
    private static final Duration OVERLAP = Duration.ofHours(2);

    /** How far back it is looked at the first time: older failures are history. */
    private static final Duration FIRST = Duration.ofHours(2);

    /** Handled runs are remembered for 7 days, so nothing older may be met again. */
    private static final Duration LONGEST = Duration.ofDays(6);

    private final FailureSource source;
    private final Store store;
    private final FailureNotices notices;
    private final InstantSource clock;
    private final Consumer<Turned> afterCommit;

    FailureWatch(
            FailureSource source,
            Store store,
            FailureNotices notices,
            InstantSource clock,
            Consumer<Turned> afterCommit) {
        this.source = source;
        this.store = store;
        this.notices = notices;
        this.clock = clock;
        this.afterCommit = afterCommit;
    }

    /** Looks once in every environment that Flowmend may see. */
    void lookEverywhere() {
        switch (source.environments()) {
            case Answer.Got<List<String>> got -> got.value().forEach(this::look);
            case Answer.TryLater<List<String>> later -> LOG.warn("environments not seen now: {}", later.detail());
            case Answer.Refused<List<String>> refused ->
                LOG.warn("environments cannot be seen: {} {}", refused.why(), refused.detail());
        }
    }

    /** Looks once; what could not be seen now is seen the next time, because it is remembered up to when it was seen. */
    void look(String environment) {
        Instant now = clock.instant();
        switch (source.failedRuns(environment, flow -> since(flow, now))) {
            case Answer.Got<Sweep> got -> {
                got.value().failed().forEach(this::notice);
                seen(environment, got.value().missed(), now);
            }
            case Answer.TryLater<Sweep> later ->
                LOG.warn("failures in {} not seen now: {}", environment, later.detail());
            case Answer.Refused<Sweep> refused ->
                LOG.warn("failures in {} cannot be seen: {} {}", environment, refused.why(), refused.detail());
        }
    }

    /** All flows were seen up to {@code now}, but for some that stay where they were. */
    private void seen(String environment, List<FlowRef> missed, Instant now) {
        List<Map.Entry<String, Instant>> behind = missed.stream()
                .map(flow -> Map.entry(cursor(flow), since(flow, now).plus(OVERLAP)))
                .toList();
        store.write(
                        transaction -> {
                            transaction.cursors().forgetBelow(cursor(environment));
                            transaction.cursors().set(cursor(environment), now);
                            behind.forEach(flow -> transaction.cursors().set(flow.getKey(), flow.getValue()));
                            return Turned.NOTHING;
                        },
                        afterCommit)
                .await();
    }

    private Instant since(FlowRef flow, Instant now) {
        Instant last = store.read(transaction -> transaction
                        .cursors()
                        .at(cursor(flow))
                        .or(() -> transaction.cursors().at(cursor(flow.environment()))))
                .map(at -> at.minus(OVERLAP))
                .orElseGet(() -> now.minus(FIRST));
        Instant earliest = now.minus(LONGEST);
        return last.isBefore(earliest) ? earliest : last;
    }

    private void notice(RunRef run) {
        store.write(transaction -> notices.notice(transaction, run, Ask.Told.NOTHING), afterCommit)
                .await();
    }

    private static String cursor(String environment) {
        return "failures/" + environment;
    }

    private static String cursor(FlowRef flow) {
        return cursor(flow.environment()) + "/" + flow.flow();
    }
}
