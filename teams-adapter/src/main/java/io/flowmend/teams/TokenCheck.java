package io.flowmend.teams;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTVerifier;
import com.auth0.jwt.RegisteredClaims;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.exceptions.JWTVerificationException;
import com.auth0.jwt.interfaces.DecodedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Checks the tokens of incoming requests, whole: signature, issuer, audience and times by {@link #check}, endorsement and
 * address by {@link Trusted#speaksFor}. The SDK's own check takes tokens without an end. Source:
 * learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication, "Step 4".
 */
final class TokenCheck {

    /** Who signs for the Bot Framework's channels; tokens that the emulator gets for itself have another issuer. */
    private static final String ISSUER = "https://api.botframework.com";

    private static final Duration SKEW = Duration.ofMinutes(5);
    private static final String SERVICE_URL = "serviceurl";
    private static final String SCHEME = "Bearer ";
    /** The Bot Framework's have about 1,500 characters. */
    private static final int LONGEST_HEADER = 6 * 1024;

    private final String appId;
    private final SigningKeys keys;
    private final InstantSource clock;

    TokenCheck(String appId, SigningKeys keys, InstantSource clock) {
        this.appId = appId;
        this.keys = keys;
        this.clock = clock;
    }

    /** A good token: where it says it comes from, and which channels its key may speak for. */
    record Trusted(String serviceUrl, List<String> endorsements) {
        Trusted {
            Objects.requireNonNull(serviceUrl);
            endorsements = List.copyOf(endorsements);
        }

        /** Whether the token was made for an activity of this channel and address. */
        boolean speaksFor(TeamsActivity activity) {
            return endorsements.contains(activity.channel()) && serviceUrl.equals(activity.serviceUrl());
        }
    }

    /** What the headers' token is worth; empty for every other token than a good one, and for none. */
    Optional<Trusted> check(List<String> authorization) throws SigningKeys.UnavailableException {
        if (authorization.size() != 1 || authorization.getFirst().length() > LONGEST_HEADER) {
            return Optional.empty();
        }
        String header = authorization.getFirst();
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        try {
            return check(JWT.decode(header.substring(SCHEME.length()).strip()));
        } catch (JWTVerificationException e) {
            return Optional.empty();
        }
    }

    private Optional<Trusted> check(DecodedJWT token) throws SigningKeys.UnavailableException {
        // Cheap things first, so that nobody else's token makes us ask for keys.
        if (token.getKeyId() == null
                || !List.of(appId).equals(token.getAudience())
                || !ISSUER.equals(token.getIssuer())) {
            return Optional.empty();
        }
        Optional<SigningKey> key = keys.find(token.getKeyId());
        if (key.isEmpty()) {
            return Optional.empty();
        }
        verifier(key.get()).verify(token);
        String serviceUrl = token.getClaim(SERVICE_URL).asString();
        return serviceUrl == null
                ? Optional.empty()
                : Optional.of(new Trusted(serviceUrl, key.get().endorsements()));
    }

    private JWTVerifier verifier(SigningKey key) {
        JWTVerifier.BaseVerification verification =
                (JWTVerifier.BaseVerification) JWT.require(Algorithm.RSA256(key.key(), null))
                        .withIssuer(ISSUER)
                        .withAudience(appId)
                        .withClaimPresence(RegisteredClaims.EXPIRES_AT)
                        .acceptLeeway(SKEW.toSeconds());
        return verification.build(Clock.fixed(clock.instant(), ZoneOffset.UTC));
    }
}
