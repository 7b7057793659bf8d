package io.flowmend.sandbox.powerplatform;

import java.time.Duration;

/**
 * How the tenant's services behave, where Microsoft's differ or nobody knows: how long a run takes, how long its Catch
 * scope, when a resubmitted run appears and how long it takes, by how much a connection's shown status lags, how long
 * contents links live, rows a page, whether runs are served to administrators, whether lists of runs take a filter,
 * whether applications alone may do what makers do, with which status Power Apps refuses the wrong audience, and whether
 * Microsoft Graph tells of users.
 */
public record PowerRules(
        Duration run,
        Duration catchScope,
        Duration resubmitAppears,
        Duration resubmitRun,
        Duration statusLag,
        Duration links,
        int page,
        boolean adminRuns,
        boolean runFilter,
        boolean appsAsMakers,
        int wrongAudience,
        boolean users,
        boolean keepsTime) {

    /** Runs end at once, resubmitted ones after five seconds of the clock, which nobody moves on but the test. */
    public static PowerRules forTests() {
        return new PowerRules(
                Duration.ZERO,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(4),
                Duration.ZERO,
                Duration.ofHours(4),
                50,
                true,
                true,
                true,
                404,
                true,
                false);
    }

    /** As it is to watch, with the real clock. */
    public static PowerRules live() {
        return new PowerRules(
                Duration.ofSeconds(2),
                Duration.ofSeconds(1),
                Duration.ofMillis(800),
                Duration.ofSeconds(3),
                Duration.ZERO,
                Duration.ofHours(4),
                50,
                true,
                true,
                true,
                404,
                true,
                true);
    }

    /** Runs take this long. */
    public PowerRules runsTaking(Duration time) {
        return new PowerRules(
                time,
                catchScope,
                resubmitAppears,
                resubmitRun,
                statusLag,
                links,
                page,
                adminRuns,
                runFilter,
                appsAsMakers,
                wrongAudience,
                users,
                keepsTime);
    }

    /** A resubmitted run appears after the one time and takes the other. */
    public PowerRules resubmitsTaking(Duration appears, Duration takes) {
        return new PowerRules(
                run,
                catchScope,
                appears,
                takes,
                statusLag,
                links,
                page,
                adminRuns,
                runFilter,
                appsAsMakers,
                wrongAudience,
                users,
                keepsTime);
    }

    /** A changed status shows only after this time. */
    public PowerRules lagging(Duration lag) {
        return new PowerRules(
                run,
                catchScope,
                resubmitAppears,
                resubmitRun,
                lag,
                links,
                page,
                adminRuns,
                runFilter,
                appsAsMakers,
                wrongAudience,
                users,
                keepsTime);
    }

    /** Lists have so many rows a page. */
    public PowerRules paging(int rows) {
        return new PowerRules(
                run,
                catchScope,
                resubmitAppears,
                resubmitRun,
                statusLag,
                links,
                rows,
                adminRuns,
                runFilter,
                appsAsMakers,
                wrongAudience,
                users,
                keepsTime);
    }

    /** Administrators get 404 for runs. */
    public PowerRules withoutAdminRuns() {
        return new PowerRules(
                run,
                catchScope,
                resubmitAppears,
                resubmitRun,
                statusLag,
                links,
                page,
                false,
                runFilter,
                appsAsMakers,
                wrongAudience,
                users,
                keepsTime);
    }

    /** A filter on runs gets 400. */
    public PowerRules withoutRunFilter() {
        return new PowerRules(
                run,
                catchScope,
                resubmitAppears,
                resubmitRun,
                statusLag,
                links,
                page,
                adminRuns,
                false,
                appsAsMakers,
                wrongAudience,
                users,
                keepsTime);
    }

    /** Applications alone get 403 for what makers do. */
    public PowerRules withoutAppsAsMakers() {
        return new PowerRules(
                run,
                catchScope,
                resubmitAppears,
                resubmitRun,
                statusLag,
                links,
                page,
                adminRuns,
                runFilter,
                false,
                wrongAudience,
                users,
                keepsTime);
    }

    /** Power Apps refuses the wrong audience with 401. */
    public PowerRules refusingAudienceWith401() {
        return new PowerRules(
                run,
                catchScope,
                resubmitAppears,
                resubmitRun,
                statusLag,
                links,
                page,
                adminRuns,
                runFilter,
                appsAsMakers,
                401,
                users,
                keepsTime);
    }

    /** Microsoft Graph answers 403 for users, as where nobody granted the permission. */
    public PowerRules withoutUsers() {
        return new PowerRules(
                run,
                catchScope,
                resubmitAppears,
                resubmitRun,
                statusLag,
                links,
                page,
                adminRuns,
                runFilter,
                appsAsMakers,
                wrongAudience,
                false,
                keepsTime);
    }
}
