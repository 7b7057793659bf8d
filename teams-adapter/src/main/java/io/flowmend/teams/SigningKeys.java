package io.flowmend.teams;

import com.auth0.jwk.Jwk;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys that the Bot Framework signs its tokens with, as its OpenID metadata names them: asked for again once a day, and
 * soon when a token names an unknown one. Keys that are known stay in use while the metadata can't be read.
 */
final class SigningKeys {

    /** Source: learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication, "Step 3". */
    private static final Duration REFRESH = Duration.ofHours(24);

    /** So that made-up key names can't make us ask without end. */
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMinutes(1);

    private static final Logger log = LoggerFactory.getLogger(SigningKeys.class);

    private final URI metadata;
    private final OkHttpClient http;
    private final Cache<URI, Boolean> fresh;
    private final Cache<URI, Boolean> asked;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile Map<String, SigningKey> known = Map.of();

    SigningKeys(URI metadata, OkHttpClient http, Ticker ticker) {
        this.metadata = metadata;
        this.http = http;
        fresh = Caffeine.newBuilder().ticker(ticker).expireAfterWrite(REFRESH).build();
        asked = Caffeine.newBuilder()
                .ticker(ticker)
                .expireAfterWrite(BETWEEN_QUESTIONS)
                .build();
    }

    /** The keys could not be read yet, not once; nobody's token can be checked. */
    static final class UnavailableException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** The key of that name, or empty if there is none. */
    Optional<SigningKey> find(String name) throws UnavailableException {
        if (isToBeAsked(name) && enter()) {
            try {
                if (isToBeAsked(name) && asked.asMap().putIfAbsent(metadata, true) == null) {
                    ask();
                }
            } finally {
                asking.unlock();
            }
        }
        if (known.isEmpty()) {
            throw new UnavailableException();
        }
        return Optional.ofNullable(known.get(name));
    }

    private boolean isToBeAsked(String name) {
        return fresh.getIfPresent(metadata) == null || !known.containsKey(name);
    }

    /** Whoever can do with the keys of before doesn't wait for others who ask. */
    private boolean enter() {
        if (known.isEmpty()) {
            asking.lock();
            return true;
        }
        return asking.tryLock();
    }

    private void ask() {
        try {
            known = load(metadata);
            fresh.put(metadata, true);
        } catch (IOException e) {
            log.warn("The Bot Framework's keys could not be read: {}", e.getMessage());
        }
    }

    private Map<String, SigningKey> load(URI address) throws IOException {
        String jwksUri = TeamsJson.text(get(address.toString()), "/jwks_uri");
        Map<String, SigningKey> found = new HashMap<>();
        for (JsonNode entry : get(jwksUri).path("keys")) {
            Jwk jwk = Jwk.fromValues(TeamsJson.MAPPER.convertValue(entry, new TypeReference<Map<String, Object>>() {}));
            SigningKey.of(jwk).ifPresent(key -> found.put(Objects.requireNonNullElse(jwk.getId(), ""), key));
        }
        if (found.isEmpty()) {
            throw new IOException("no keys at " + jwksUri);
        }
        return Map.copyOf(found);
    }

    private JsonNode get(String address) throws IOException {
        try (Response response =
                http.newCall(new Request.Builder().url(address).build()).execute()) {
            if (!response.isSuccessful()) {
                throw new IOException(address + ": HTTP " + response.code());
            }
            return TeamsJson.MAPPER.readTree(response.body().bytes());
        } catch (IllegalArgumentException e) {
            throw new IOException("no web address: " + address, e);
        }
    }
}
