package io.flowmend.teams;

import com.auth0.jwk.InvalidPublicKeyException;
import com.auth0.jwk.Jwk;
import java.security.interfaces.RSAPublicKey;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A key of the Bot Framework, and the channels it may speak for. */
record SigningKey(RSAPublicKey key, List<String> endorsements) {

    SigningKey {
        Objects.requireNonNull(key);
        endorsements = List.copyOf(endorsements);
    }

    /** The key, or empty for one of another kind or a damaged one. */
    static Optional<SigningKey> of(Jwk jwk) {
        try {
            return jwk.getPublicKey() instanceof RSAPublicKey key
                    ? Optional.of(new SigningKey(key, endorsements(jwk)))
                    : Optional.empty();
        } catch (InvalidPublicKeyException e) {
            return Optional.empty();
        }
    }

    private static List<String> endorsements(Jwk jwk) {
        return jwk.getAdditionalAttributes().get("endorsements") instanceof Collection<?> listed
                ? listed.stream().map(Objects::toString).toList()
                : List.of();
    }
}
