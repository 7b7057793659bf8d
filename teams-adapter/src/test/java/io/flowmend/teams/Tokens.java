package io.flowmend.teams;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTCreator;
import com.auth0.jwt.algorithms.Algorithm;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** Truly signed tokens, as the Bot Framework makes them and as it does not. */
final class Tokens {

    static final String ISSUER = "https://api.botframework.com";

    /** Once for all tests, because making keys takes long. */
    private static final KeyPair KEYS = newKeys();

    private final Instant now;

    Tokens(Instant now) {
        this.now = now;
    }

    RSAPublicKey publicKey() {
        return (RSAPublicKey) KEYS.getPublic();
    }

    Algorithm algorithm() {
        return Algorithm.RSA256(publicKey(), (RSAPrivateKey) KEYS.getPrivate());
    }

    Algorithm longerAlgorithm() {
        return Algorithm.RSA512(publicKey(), (RSAPrivateKey) KEYS.getPrivate());
    }

    /** A good token. */
    String good() {
        return token(claims -> claims);
    }

    /** A good token but for what the change does to it. */
    String token(UnaryOperator<JWTCreator.Builder> change) {
        return token(change, algorithm());
    }

    String token(UnaryOperator<JWTCreator.Builder> change, Algorithm algorithm) {
        return change.apply(JWT.create()
                        .withKeyId("key-1")
                        .withIssuer(ISSUER)
                        .withAudience(Activities.APP)
                        .withNotBefore(now.minus(Duration.ofMinutes(1)))
                        .withExpiresAt(now.plus(Duration.ofHours(1)))
                        .withClaim("serviceurl", Activities.SERVICE_URL))
                .sign(algorithm);
    }

    /** A token without an end, otherwise good. */
    String endless() {
        return JWT.create()
                .withKeyId("key-1")
                .withIssuer(ISSUER)
                .withAudience(Activities.APP)
                .withClaim("serviceurl", Activities.SERVICE_URL)
                .sign(algorithm());
    }

    /** Another's keys. */
    static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
