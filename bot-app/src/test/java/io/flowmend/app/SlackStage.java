package io.flowmend.app;

import io.flowmend.sandbox.SandboxServer;
import io.flowmend.sandbox.slack.SlackMessage;
import io.flowmend.sandbox.slack.SlackPerson;
import io.flowmend.sandbox.slack.SlackRules;
import io.flowmend.sandbox.slack.SlackSandbox;
import io.flowmend.slack.SlackEntry;
import io.flowmend.slack.SlackSettings;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** The whole bot and a simulated workspace, each behind a server of its own, joined by the real protocol. */
final class SlackStage implements AutoCloseable {

    static final String BOT_TOKEN = "xoxb-tests-only-not-a-real-token";
    static final String SIGNING_SECRET = "tests-only-signing-secret";

    /** Nothing takes so long, so only a failing test waits for it. */
    static final Duration LONGEST = Duration.ofSeconds(30);

    private static final URI NOBODY = URI.create("http://127.0.0.1:9/");

    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
    private final InstantSource clock = () -> Instant.now().plus(ahead.get());
    private final Path database;
    private final SlackSandbox slack;
    private final SandboxServer sandbox;
    private WebServer server;
    private Bot bot;

    private SlackStage(Path folder, SlackRules rules) throws Exception {
        database = folder.resolve("flowmend.db");
        slack = SlackSandbox.contoso(BOT_TOKEN, SIGNING_SECRET, clock, rules);
        sandbox = SandboxServer.start(0, slack);
        server = new WebServer(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        bot = startBot();
    }

    /** A workspace that waits longer for the bot than Slack does, because a busy machine is no fault of the bot's. */
    static SlackStage open(Path folder) throws Exception {
        return open(folder, SlackRules.forTests().patient(LONGEST));
    }

    static SlackStage open(Path folder, SlackRules rules) throws Exception {
        return new SlackStage(folder, rules);
    }

    private Bot startBot() throws Exception {
        server.bind();
        SlackSettings settings = SlackSettings.of(BOT_TOKEN, SIGNING_SECRET)
                .withApi(sandbox.slackApi())
                .withAnswerWait(Duration.ofSeconds(2));
        Bot started = Wiring.wire(
                new Settings(server.address().getPort(), database, settings),
                Says.KNOWLEDGE,
                Says.DIAGNOSTICIAN,
                clock);
        server.mount(started::mount);
        server.start();
        started.start();
        slack.sendTo(entry());
        return started;
    }

    /** Ends the bot and starts another on the same database. */
    void restart() throws Exception {
        endBot();
        server = new WebServer(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        bot = startBot();
    }

    /** Ends the bot; Slack meets nobody at its address from now on. */
    void endBot() {
        disconnect();
        server.close();
        bot.close();
    }

    /** From now on Slack meets nobody. */
    void disconnect() {
        slack.sendTo(NOBODY);
    }

    /** From now on Slack meets the bot again. */
    void connect() {
        slack.sendTo(entry());
    }

    /** Moves the time of the bot and of the workspace; what waits in the bot notices at its next start. */
    void later(Duration by) {
        ahead.updateAndGet(before -> before.plus(by));
    }

    Instant now() {
        return clock.instant();
    }

    Path database() {
        return database;
    }

    URI entry() {
        return URI.create(server.address() + SlackEntry.PATH);
    }

    SlackSandbox slack() {
        return slack;
    }

    /** Anna reads English. */
    Member anna() {
        return member("U0ANNA");
    }

    /** Bjørn reads Norwegian. */
    Member bjorn() {
        return member("U0BJORN");
    }

    Member member(String id) {
        SlackPerson person = slack.workspace().person(id).orElseThrow();
        return new Member(this, id, Says.in(person.locale()));
    }

    /** All that the bot has said. */
    List<SlackMessage> botMessages() {
        return slack.workspace().messages().stream().filter(this::isBots).toList();
    }

    boolean isBots(SlackMessage message) {
        return message.author().equals(slack.workspace().team().botUserId());
    }

    @Override
    public void close() {
        server.close();
        bot.close();
        sandbox.close();
    }
}
