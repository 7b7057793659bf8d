package io.flowmend.app;

import io.flowmend.sandbox.SandboxServer;
import io.flowmend.sandbox.slack.SlackRules;
import io.flowmend.sandbox.slack.SlackSandbox;
import io.flowmend.sandbox.teams.ContosoTenant;
import io.flowmend.sandbox.teams.TeamsBot;
import io.flowmend.sandbox.teams.TeamsMessage;
import io.flowmend.sandbox.teams.TeamsRules;
import io.flowmend.sandbox.teams.TeamsSandbox;
import io.flowmend.teams.Secret;
import io.flowmend.teams.TeamsEntry;
import io.flowmend.teams.TeamsIdentity;
import io.flowmend.teams.TeamsSettings;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** The whole bot and a simulated tenant, each behind a server of its own, joined by the real protocol with its tokens. */
final class TeamsStage implements AutoCloseable {

    static final String APP_ID = "00000000-0000-4000-8000-00000000f10e";
    static final String APP_PASSWORD = "tests-only-app-password";

    /** Nothing takes so long, so only a failing test waits for it. */
    static final Duration LONGEST = Duration.ofSeconds(30);

    /** Longer than in earnest, because a busy machine is no fault of the bot's. */
    private static final Duration ANSWER_WAIT = Duration.ofSeconds(5);

    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
    private final InstantSource clock = () -> Instant.now().plus(ahead.get());
    private final Path database;
    private final TeamsRules rules;
    private final TeamsSandbox teams;
    private final SandboxServer sandbox;
    private final TeamsIdentity identity;
    private WebServer server;
    private Bot bot;

    private TeamsStage(Path folder, TeamsRules rules, TeamsIdentity identity) throws Exception {
        database = folder.resolve("flowmend.db");
        this.rules = rules;
        this.identity = identity;
        teams = TeamsSandbox.contoso(APP_ID, APP_PASSWORD, clock, rules);
        SlackSandbox unused = SlackSandbox.contoso("unused", "unused", clock, SlackRules.forTests());
        sandbox = SandboxServer.start(0, unused, teams);
        server = new WebServer(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        bot = startBot();
    }

    /** A tenant that waits longer for the bot than Teams does, and a bot registered in it. */
    static TeamsStage open(Path folder) throws Exception {
        return open(folder, rules());
    }

    static TeamsStage open(Path folder, TeamsRules rules) throws Exception {
        return new TeamsStage(folder, rules, registered());
    }

    /** The same tenant, and a bot without credentials. */
    static TeamsStage openWithoutCredentials(Path folder) throws Exception {
        return new TeamsStage(folder, rules(), new TeamsIdentity.Closed());
    }

    static TeamsRules rules() {
        return TeamsRules.forTests().patient(LONGEST);
    }

    private static TeamsIdentity registered() {
        return new TeamsIdentity.Registered(
                APP_ID,
                new Secret(APP_PASSWORD),
                TeamsBot.contoso(APP_ID, APP_PASSWORD).tenantId(),
                TeamsIdentity.Type.SINGLE_TENANT);
    }

    private Bot startBot() throws Exception {
        server.bind();
        TeamsSettings settings = TeamsSettings.of(identity)
                .withMicrosoft(
                        TeamsSandbox.loginUrl(sandbox.teamsBase()), TeamsSandbox.openIdMetadataUrl(sandbox.teamsBase()))
                .withAnswerWait(ANSWER_WAIT);
        Bot started = Wiring.wire(
                new Settings(server.address().getPort(), database, List.of(), settings, FailureSettings.NONE),
                Says.KNOWLEDGE,
                Says.DIAGNOSTICIAN,
                clock);
        server.mount(started::mount);
        server.start();
        started.start();
        teams.sendTo(URI.create(server.address() + TeamsEntry.PATH));
        return started;
    }

    /** Ends the bot and starts another on the same database. */
    void restart() throws Exception {
        server.close();
        bot.close();
        server = new WebServer(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        bot = startBot();
    }

    /** Moves the time of the bot and of the tenant; what waits in the bot notices at its next start. */
    void later(Duration by) {
        ahead.updateAndGet(before -> before.plus(by));
    }

    TeamsSandbox teams() {
        return teams;
    }

    /** Whether the people's clients know Action.Execute, whose press is answered with a card. */
    boolean answersInPlace() {
        return rules.knowsExecute();
    }

    /** Anna reads English. */
    TeamsMember anna() {
        return member(ContosoTenant.ANNA);
    }

    /** Bjørn reads Norwegian. */
    TeamsMember bjorn() {
        return member(ContosoTenant.BJORN);
    }

    TeamsMember member(String id) {
        return new TeamsMember(this, teams.tenant().person(id).orElseThrow());
    }

    /** All that the bot has said. */
    List<TeamsMessage> botMessages() {
        return teams.tenant().messages().stream().filter(this::isBots).toList();
    }

    boolean isBots(TeamsMessage message) {
        return message.author().equals(teams.tenant().bot().id());
    }

    @Override
    public void close() {
        server.close();
        bot.close();
        sandbox.close();
    }
}
