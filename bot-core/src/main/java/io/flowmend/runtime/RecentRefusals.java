package io.flowmend.runtime;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.flowmend.incident.Failure;
import io.flowmend.powerautomate.RunReport;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Remembers for a while who could not sign in or was refused, so that a policy is thought of when many are who share nothing.
 * Only a hint: it is kept in memory and lost with the process.
 */
final class RecentRefusals {

    private static final Duration WHILE = Duration.ofMinutes(15);
    private static final int MOST = 1000;
    private static final Set<String> REFUSALS = Set.of("auth", "permission", "policy");

    /** By the flow, the accounts and connections that it uses. */
    private final Cache<String, Set<String>> ties;

    RecentRefusals(InstantSource clock) {
        ties = Caffeine.newBuilder()
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .expireAfterWrite(WHILE)
                .maximumSize(MOST)
                .build();
    }

    void remember(RunReport report, Failure failure) {
        Set<String> own = ties(report);
        if (REFUSALS.contains(failure.diagnosis().cause().family()) && !own.isEmpty()) {
            ties.put(flow(report), own);
        }
    }

    /** How many others were refused that share nothing with this run or with each other. */
    int unrelatedTo(RunReport report) {
        Set<String> counted = new HashSet<>(ties(report));
        int unrelated = 0;
        for (var other : ties.asMap().entrySet()) {
            if (!other.getKey().equals(flow(report)) && Collections.disjoint(other.getValue(), counted)) {
                counted.addAll(other.getValue());
                unrelated++;
            }
        }
        return unrelated;
    }

    private static String flow(RunReport report) {
        return report.run().flow().environment() + "/" + report.run().flow().flow();
    }

    private static Set<String> ties(RunReport report) {
        return report.connections().stream()
                .flatMap(state -> Stream.of("connection/" + state.connection().name(), "account/" + state.account()))
                .filter(tie -> !tie.equals("account/"))
                .collect(Collectors.toSet());
    }
}
