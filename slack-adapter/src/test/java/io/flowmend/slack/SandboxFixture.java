package io.flowmend.slack;

import com.github.benmanes.caffeine.cache.Ticker;
import io.flowmend.channel.MessageRef;
import io.flowmend.channel.PersonRef;
import io.flowmend.channel.Place;
import io.flowmend.sandbox.SandboxServer;
import io.flowmend.sandbox.slack.SlackMessage;
import io.flowmend.sandbox.slack.SlackRules;
import io.flowmend.sandbox.slack.SlackSandbox;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A simulated workspace, and the whole adapter on it. */
final class SandboxFixture implements AutoCloseable {

    static final String TOKEN = "xoxb-0123456789-0123456789";
    static final String SECRET = "signing-secret";
    static final String TEAM = "T0CONTOSO";
    static final PersonRef ANNA = new PersonRef("slack", TEAM, "U0ANNA");
    static final PersonRef BJORN = new PersonRef("slack", TEAM, "U0BJORN");
    static final Place ROOM = new Place.Room("slack", TEAM, "C0ALERTS", "");
    static final Place DIRECT = new Place.Direct(ANNA);

    final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
    final RecordingSink sink = new RecordingSink();
    final MapMemory memory = new MapMemory();
    final SlackSandbox sandbox;
    final SlackAdapter adapter;
    private final SandboxServer server;
    private final EntryServer entry;

    private SandboxFixture(SlackRules rules) {
        InstantSource clock = now::get;
        sandbox = SlackSandbox.contoso(TOKEN, SECRET, clock, rules);
        server = SandboxServer.start(0, sandbox);
        Ticker ticker = () -> Duration.between(Instant.EPOCH, now.get()).toNanos();
        adapter = new SlackAdapter(settings(server), memory, clock, ticker);
        entry = EntryServer.start(adapter.entry(sink, language -> "try again in " + language));
        sandbox.sendTo(entry.address());
    }

    static SandboxFixture start() {
        return new SandboxFixture(SlackRules.forTests());
    }

    static SandboxFixture withoutPlans() {
        return new SandboxFixture(SlackRules.forTests().without("plan", "task_card"));
    }

    private static SlackSettings settings(SandboxServer server) {
        return SlackSettings.of(TOKEN, SECRET)
                .withApi(server.slackApi())
                .withAnswerWait(Duration.ofMillis(100))
                .withTimeouts(Duration.ofSeconds(2), Duration.ofSeconds(2));
    }

    SlackChannel channel() {
        return adapter.channel();
    }

    /** The channel of a second process with the same memory. */
    SlackChannel restarted() {
        return new SlackAdapter(settings(server), memory, now::get, Ticker.systemTicker()).channel();
    }

    SlackMessage last(String conversation) {
        return sandbox.workspace().messages(conversation).getLast();
    }

    SlackMessage at(MessageRef message) {
        return sandbox.workspace().message(message.room(), message.id()).orElseThrow();
    }

    @Override
    public void close() {
        entry.close();
        server.close();
    }
}
