package io.flowmend.powerautomate.http;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.flowmend.diagnosis.run.Meanwhile.Owner;
import io.flowmend.powerautomate.wire.Owners;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks Microsoft Graph how the accounts of flows' owners stand. Only a hint: nobody waits long for it, and where it is not to
 * be had, Graph is left alone for a while.
 */
final class OwnerAccounts {

    private static final Logger LOG = LoggerFactory.getLogger(OwnerAccounts.class);

    private static final String SCOPE = "https://graph.microsoft.com/.default";

    /** The directory's word for an id that is nobody's; a 404 without it may come from anything on the way. */
    private static final String NOBODY = "Request_ResourceNotFound";

    /** What was told is kept so long; that nothing was told is not kept. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    private static final int MOST_KEPT = 1_000;

    /** A run can be told without the answer, which then serves the next. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** Where it does not answer, others need not wait for it too. */
    private static final Duration UNANSWERED = Duration.ofMinutes(1);

    /** An administrator grants a permission, and seldom within minutes. */
    private static final Duration NOT_GRANTED = Duration.ofHours(1);

    private final ServiceClient client;
    private final URI graph;
    private final InstantSource clock;
    private final AsyncCache<String, Owner> known;
    private final AtomicBoolean told = new AtomicBoolean();
    private volatile Instant leftAloneUntil = Instant.MIN;

    OwnerAccounts(ServiceClient client, URI graph, InstantSource clock) {
        this.client = client;
        this.graph = graph;
        this.clock = clock;
        // Asked in threads of their own, once for all who wait for the same account.
        this.known = Caffeine.newBuilder()
                .executor(Thread::startVirtualThread)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .expireAfter(Expiry.writing((account, owner) -> owner == Owner.UNSEEN ? Duration.ZERO : KEPT))
                .maximumSize(MOST_KEPT)
                .buildAsync();
    }

    /** How the user of that Entra object id stands; unseen where Graph does not tell at once, and for an empty text. */
    Owner state(String account) {
        if (account.isEmpty()) {
            return Owner.UNSEEN;
        }
        return known.get(account, this::ask)
                .copy()
                .completeOnTimeout(Owner.UNSEEN, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    private Owner ask(String account) {
        if (clock.instant().isBefore(leftAloneUntil)) {
            return Owner.UNSEEN;
        }
        String user = URLEncoder.encode(account, StandardCharsets.UTF_8).replace("+", "%20");
        Reply reply = client.get(URI.create(graph + "/v1.0/users/" + user + "?$select=id,accountEnabled"), SCOPE);
        return switch (reply) {
            case Reply.Done done -> Owners.state(done.body());
            case Reply.Denied denied -> denied(denied);
            case Reply.Later later -> unanswered(UNANSWERED, later.detail());
            case Reply.Lost lost -> unanswered(UNANSWERED, lost.detail());
        };
    }

    private Owner denied(Reply.Denied denied) {
        return switch (denied.why()) {
            case NOT_SIGNED_IN, NO_ACCESS -> {
                if (told.compareAndSet(false, true)) {
                    LOG.info(
                            "Microsoft Graph does not tell whether the accounts of flows' owners are enabled, for want of"
                                    + " the permission User.Read.All ({}); failures are told without it",
                            denied.detail());
                }
                yield unanswered(NOT_GRANTED, denied.detail());
            }
            case NOT_FOUND -> denied.code().equals(NOBODY) ? Owner.DISABLED : Owner.UNSEEN;
            case INVALID -> Owner.UNSEEN;
        };
    }

    private Owner unanswered(Duration pause, String detail) {
        LOG.debug("Microsoft Graph is left alone for {}: {}", pause, detail);
        leftAloneUntil = clock.instant().plus(pause);
        return Owner.UNSEEN;
    }
}
