package io.flowmend.sandbox.powerplatform;

import java.time.Duration;
import java.util.Set;

/**
 * How the tenant's services behave, where Microsoft's differ or nobody knows: how long a run takes, when a resubmitted run
 * appears and how long it takes, by how much a connection's shown status lags, rows a page, what they refuse, and whether
 * flows run by the clock on their own.
 */
public record PowerRules(
        Duration run,
        Duration resubmitAppears,
        Duration resubmitRun,
        Duration statusLag,
        int page,
        Set<Refusal> refusals,
        boolean keepsTime) {

    /** How long a Catch scope takes. */
    static final Duration CATCH_SCOPE = Duration.ofSeconds(1);

    /** How long links to contents live. */
    static final Duration LINKS = Duration.ofHours(4);

    /** What some tenants refuse and others do not. */
    public enum Refusal {
        /** Administrators get 404 for runs. */
        ADMIN_RUNS,
        /** A filter on runs gets 400. */
        RUN_FILTER,
        /** Applications alone get 403 for what makers do. */
        APPS_AS_MAKERS,
        /** Power Apps refuses the wrong audience with 401, instead of 404. */
        AUDIENCE_WITH_401,
        /** Microsoft Graph answers 403 for users, as where nobody granted the permission. */
        USERS
    }

    public PowerRules {
        refusals = Set.copyOf(refusals);
    }

    /** Runs end at once, resubmitted ones after five seconds of the clock, which nobody moves on but the test. */
    public static PowerRules forTests() {
        return new PowerRules(
                Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(4), Duration.ZERO, 50, Set.of(), false);
    }

    /** As it is to watch, with the real clock. */
    public static PowerRules live() {
        return new PowerRules(
                Duration.ofSeconds(2),
                Duration.ofMillis(800),
                Duration.ofSeconds(3),
                Duration.ZERO,
                50,
                Set.of(),
                true);
    }

    boolean refuses(Refusal refusal) {
        return refusals.contains(refusal);
    }

    /** Runs take this long. */
    public PowerRules runsTaking(Duration time) {
        return new PowerRules(time, resubmitAppears, resubmitRun, statusLag, page, refusals, keepsTime);
    }

    /** A changed status shows only after this time. */
    public PowerRules lagging(Duration lag) {
        return new PowerRules(run, resubmitAppears, resubmitRun, lag, page, refusals, keepsTime);
    }

    /** Lists have so many rows a page. */
    public PowerRules paging(int rows) {
        return new PowerRules(run, resubmitAppears, resubmitRun, statusLag, rows, refusals, keepsTime);
    }

    /** These and no others are refused. */
    public PowerRules refusing(PowerRules.Refusal... refused) {
        return new PowerRules(run, resubmitAppears, resubmitRun, statusLag, page, Set.of(refused), keepsTime);
    }
}
