package io.flowmend.runtime;

import io.flowmend.incident.IncidentEvent;
import io.flowmend.powerautomate.Answer;
import io.flowmend.powerautomate.ConnectionState;
import io.flowmend.powerautomate.FlowRef;
import io.flowmend.powerautomate.Resubmission;
import io.flowmend.powerautomate.RunStatus;
import io.flowmend.store.Ask;
import io.flowmend.store.AskRow;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes one attempt to get an answer; what came of it is still to be written. */
final class Asker {

    private static final Logger LOG = LoggerFactory.getLogger(Asker.class);

    /** After this long without a trace of it nobody counts on a repetition that the service has taken. */
    private static final Duration TRACELESS = Duration.ofMinutes(10);

    /** The portal keeps runs for 28 days, but nobody waits for a person to resubmit one for longer than this. */
    private static final Duration LONGEST_WATCH = Duration.ofDays(7);

    private final PowerAutomate service;
    private final Inspecting inspecting;
    private final Resubmitting resubmitting;
    private final AskClosings closings;
    private final InstantSource clock;

    Asker(
            PowerAutomate service,
            Inspecting inspecting,
            Resubmitting resubmitting,
            AskClosings closings,
            InstantSource clock) {
        this.service = service;
        this.inspecting = inspecting;
        this.resubmitting = resubmitting;
        this.closings = closings;
        this.clock = clock;
    }

    Closing attempt(AskRow row) {
        return switch (row.ask()) {
            case Ask.Inspect inspect -> inspecting.attempt(row, inspect);
            case Ask.Resubmit resubmit -> resubmitting.attempt(row, resubmit);
            case Ask.Look look -> look(row, look);
            case Ask.Follow follow -> follow(row, follow);
            case Ask.Wake wake ->
                closings.answered(row, wake.incident(), new IncidentEvent.SnoozeOver(clock.instant()));
        };
    }

    /** All flows or nothing: half an answer could call a repair done that is not. */
    private Closing look(AskRow row, Ask.Look look) {
        Map<Object, ConnectionState> seen = new LinkedHashMap<>();
        for (FlowRef flow : look.flows()) {
            switch (service.connections().connectionsOf(flow)) {
                case Answer.Got<List<ConnectionState>> got ->
                    got.value().forEach(connection -> seen.put(connection.connection(), connection));
                case Answer.TryLater<List<ConnectionState>> later -> {
                    return closings.again(row, later.delay(), later.detail());
                }
                case Answer.Refused<List<ConnectionState>> refused -> {
                    // A flow that is gone has no connections; of one that may not be read nothing is known.
                    if (refused.why() != Answer.Refusal.NOT_FOUND) {
                        LOG.warn("{} cannot be looked at: {} {}", look.incident(), refused.why(), refused.detail());
                        return closings.answered(
                                row,
                                look.incident(),
                                new IncidentEvent.NotLooked(clock.instant(), look.round(), refused.why()));
                    }
                }
            }
        }
        return closings.answered(
                row,
                look.incident(),
                new IncidentEvent.Looked(clock.instant(), look.round(), List.copyOf(seen.values())));
    }

    private Closing follow(AskRow row, Ask.Follow follow) {
        return switch (service.resubmitter().resubmissionOf(follow.run())) {
            case Answer.Got<Optional<Resubmission>> got ->
                got.value().map(repetition -> followed(row, follow, repetition)).orElseGet(() -> notSeen(row, follow));
            case Answer.TryLater<Optional<Resubmission>> later -> closings.again(row, later.delay(), later.detail());
            case Answer.Refused<Optional<Resubmission>> refused -> {
                LOG.warn("{} cannot be followed: {} {}", follow.run(), refused.why(), refused.detail());
                yield unsure(row, follow);
            }
        };
    }

    private Closing followed(AskRow row, Ask.Follow follow, Resubmission repetition) {
        return repetition.status() == RunStatus.RUNNING
                ? closings.later(row, pause(row))
                : closings.answered(
                        row, follow.incident(), new IncidentEvent.Ended(clock.instant(), follow.run(), repetition));
    }

    private Closing notSeen(AskRow row, Ask.Follow follow) {
        Duration longest = follow.sent() ? TRACELESS : LONGEST_WATCH;
        return clock.instant().isAfter(row.created().plus(longest))
                ? unsure(row, follow)
                : closings.later(row, pause(row));
    }

    private Closing unsure(AskRow row, Ask.Follow follow) {
        return closings.answered(row, follow.incident(), new IncidentEvent.Unsure(clock.instant(), follow.run()));
    }

    /** Often at first, when a person watches, and seldom later. */
    private static Duration pause(AskRow row) {
        return row.attempts() < 20
                ? Duration.ofSeconds(3)
                : row.attempts() < 60 ? Duration.ofSeconds(30) : Duration.ofMinutes(5);
    }
}
