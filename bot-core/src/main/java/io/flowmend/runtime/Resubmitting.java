package io.flowmend.runtime;

import io.flowmend.incident.IncidentEvent;
import io.flowmend.powerautomate.Answer;
import io.flowmend.powerautomate.Resubmission;
import io.flowmend.powerautomate.Resubmitter;
import io.flowmend.powerautomate.Resubmitter.Submitted;
import io.flowmend.store.Ask;
import io.flowmend.store.AskRow;
import io.flowmend.store.Store;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Resubmits a run, and never twice. Before the request goes out it is looked for a run that names this one as its source,
 * and it is noted that a request may have gone out; from then on it is only looked for its trace, and where none shows up, a
 * person is asked.
 */
final class Resubmitting {

    private static final Logger LOG = LoggerFactory.getLogger(Resubmitting.class);

    /** How long a repetition may take to show up in the list of runs; nothing on record says how long it really does. */
    private static final Duration SHOWS_UP_WITHIN = Duration.ofMinutes(2);

    private static final Duration LOOKED_FOR_EVERY = Duration.ofSeconds(3);

    private final Resubmitter resubmitter;
    private final Store store;
    private final AskClosings closings;
    private final InstantSource clock;

    Resubmitting(Resubmitter resubmitter, Store store, AskClosings closings, InstantSource clock) {
        this.resubmitter = resubmitter;
        this.store = store;
        this.closings = closings;
        this.clock = clock;
    }

    Closing attempt(AskRow row, Ask.Resubmit ask) {
        return switch (resubmitter.resubmissionOf(ask.run())) {
            case Answer.Got<Optional<Resubmission>> got
            when got.value().isPresent() ->
                closings.answered(row, ask.incident(), new IncidentEvent.Sent(clock.instant(), ask.run()));
            case Answer.Got<Optional<Resubmission>> none -> row.sent() ? traceless(row, ask) : submit(row, ask);
            case Answer.TryLater<Optional<Resubmission>> later -> closings.again(row, later.delay(), later.detail());
            case Answer.Refused<Optional<Resubmission>> refused ->
                row.sent() ? unsure(row, ask) : notSent(row, ask, refused.why(), refused.detail());
        };
    }

    private Closing submit(AskRow row, Ask.Resubmit ask) {
        mark(row, true);
        return switch (resubmitter.resubmit(ask.run(), ask.trigger())) {
            case Submitted.Accepted accepted ->
                closings.answered(row, ask.incident(), new IncidentEvent.Sent(clock.instant(), ask.run()));
            case Submitted.TryLater later -> {
                mark(row, false);
                yield closings.again(row, later.delay(), later.detail());
            }
            case Submitted.Refused refused -> notSent(row, ask, refused.why(), refused.detail());
            case Submitted.Unsure unsure -> {
                LOG.warn("{} may have been resubmitted: {}", ask.run(), unsure.detail());
                yield closings.later(row, LOOKED_FOR_EVERY);
            }
        };
    }

    /** Written before the request goes out: a process that dies in between must not send it again. */
    private void mark(AskRow row, boolean sent) {
        Consumer<Boolean> nothing = done -> {};
        store.write(
                        transaction -> {
                            transaction.asks().mark(row, sent);
                            return sent;
                        },
                        nothing)
                .await();
    }

    private Closing traceless(AskRow row, Ask.Resubmit ask) {
        return clock.instant().isAfter(row.due().plus(SHOWS_UP_WITHIN))
                        || row.attempts() * LOOKED_FOR_EVERY.toSeconds() > SHOWS_UP_WITHIN.toSeconds()
                ? unsure(row, ask)
                : closings.later(row, LOOKED_FOR_EVERY);
    }

    private Closing unsure(AskRow row, Ask.Resubmit ask) {
        return closings.answered(row, ask.incident(), new IncidentEvent.Unsure(clock.instant(), ask.run()));
    }

    private Closing notSent(AskRow row, Ask.Resubmit ask, Answer.Refusal why, String detail) {
        LOG.warn("{} is not resubmitted: {} {}", ask.run(), why, detail);
        return closings.answered(row, ask.incident(), new IncidentEvent.NotSent(clock.instant(), ask.run(), why));
    }
}
