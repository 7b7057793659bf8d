package io.flowmend.sandbox.slack;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** The response_urls given out: each good for five answers within thirty minutes. */
final class ResponseUrls {
    /** docs.slack.dev/interactivity/handling-user-interaction. */
    static final int USES = 5;
    /** docs.slack.dev/interactivity/handling-user-interaction. */
    static final Duration LIFE = Duration.ofMinutes(30);

    private final SlackWorkspace workspace;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Given> given = new HashMap<>();
    private volatile URI base;

    ResponseUrls(SlackWorkspace workspace, URI base) {
        this.workspace = workspace;
        this.base = base;
    }

    /** Where an answer goes: the message it came from (empty for a command), and whom it was for. */
    record Origin(String channel, String messageTs, String threadTs, String person) {}

    private record Given(Origin origin, Instant until, int usesLeft) {}

    void servedAt(URI uri) {
        base = uri;
    }

    synchronized String give(Origin origin) {
        byte[] bytes = new byte[12];
        random.nextBytes(bytes);
        String key = HexFormat.of().formatHex(bytes);
        given.values().removeIf(old -> old.until().isBefore(workspace.now()));
        given.put(key, new Given(origin, workspace.now().plus(LIFE), USES));
        return base + key;
    }

    synchronized Origin use(String key) throws SlackRefusal {
        Given found = given.get(key);
        if (found == null || found.until().isBefore(workspace.now())) {
            throw SlackRefusal.because("expired_url");
        }
        if (found.usesLeft() == 0) {
            throw SlackRefusal.because("used_url");
        }
        given.put(key, new Given(found.origin(), found.until(), found.usesLeft() - 1));
        return found.origin();
    }
}
