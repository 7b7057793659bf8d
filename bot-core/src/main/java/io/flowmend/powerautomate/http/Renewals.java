package io.flowmend.powerautomate.http;

import io.flowmend.powerautomate.http.Tokens.NoTokenException;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import java.time.Duration;
import java.util.Optional;

/** Finds another token in the place of one that a service refuses: one for all who were refused with it. */
final class Renewals {

    /** Gives tokens for the audience of a scope. */
    interface Source {

        /** The one that is kept, or else a new one. */
        String token(String scope) throws NoTokenException;

        /** A new one, whatever is kept. */
        String freshToken(String scope) throws NoTokenException;
    }

    private final Source source;

    /** Where new tokens are refused as well, asking for one each time helps nobody. */
    private final RateLimiterRegistry pace = RateLimiterRegistry.of(RateLimiterConfig.custom()
            .limitForPeriod(1)
            .limitRefreshPeriod(Duration.ofMinutes(1))
            .timeoutDuration(Duration.ZERO)
            .build());

    Renewals(Source source) {
        this.source = source;
    }

    /** Another token than the refused one; empty if there is none to be had. */
    synchronized Optional<String> insteadOf(String refused, String scope) throws NoTokenException {
        String kept = source.token(scope);
        if (!kept.equals(refused)) {
            return Optional.of(kept);
        }
        return pace.rateLimiter(scope).acquirePermission() ? Optional.of(source.freshToken(scope)) : Optional.empty();
    }
}
