package io.flowmend.app;

import com.github.benmanes.caffeine.cache.Ticker;
import io.flowmend.card.ReadyCard;
import io.flowmend.channel.Channel;
import io.flowmend.channel.EventSink;
import io.flowmend.channel.MessageRef;
import io.flowmend.channel.PersonRef;
import io.flowmend.channel.Place;
import io.flowmend.channel.SendResult;
import io.flowmend.channel.Shown;
import io.flowmend.sandbox.SandboxServer;
import io.flowmend.sandbox.slack.SlackMessage;
import io.flowmend.sandbox.slack.SlackRules;
import io.flowmend.sandbox.slack.SlackSandbox;
import io.flowmend.sandbox.teams.ContosoTenant;
import io.flowmend.sandbox.teams.TeamsMessage;
import io.flowmend.sandbox.teams.TeamsSandbox;
import io.flowmend.slack.SlackAdapter;
import io.flowmend.slack.SlackSettings;
import io.flowmend.store.jdbc.JdbcStore;
import io.flowmend.store.jdbc.SqliteDatabase;
import io.flowmend.teams.Secret;
import io.flowmend.teams.TeamsAdapter;
import io.flowmend.teams.TeamsEntry;
import io.flowmend.teams.TeamsIdentity;
import io.flowmend.teams.TeamsSettings;
import io.flowmend.wording.Wording;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.jetty.ee10.servlet.ServletHolder;

/** Both adapters, each before its simulated platform, without a bot behind them: what a card offers once it arrived there. */
final class BothChannels implements AutoCloseable {

    private static final String SLACK_PERSON = "U0ANNA";

    private final SlackSandbox slack;
    private final TeamsSandbox teams;
    private final SandboxServer sandbox;
    private final JdbcStore store;
    private final Channel slackOut;
    private final Channel teamsOut;
    private final Place slackPlace;
    private final Place teamsPlace;

    private BothChannels(Path folder) throws Exception {
        InstantSource clock = InstantSource.system();
        slack = SlackSandbox.contoso(SlackStage.BOT_TOKEN, SlackStage.SIGNING_SECRET, clock, SlackRules.forTests());
        teams = TeamsSandbox.contoso(TeamsStage.APP_ID, TeamsStage.APP_PASSWORD, clock, TeamsStage.rules());
        sandbox = SandboxServer.start(0, slack, teams);
        store = new JdbcStore(SqliteDatabase.open(folder.resolve("flowmend.db")));
        SlackSettings slackSettings = SlackSettings.of(SlackStage.BOT_TOKEN, SlackStage.SIGNING_SECRET)
                .withApi(sandbox.slackApi());
        slackOut = new SlackAdapter(slackSettings, store.adapterMemory(), clock, Ticker.systemTicker()).channel();
        String team = slack.workspace().team().teamId();
        slackPlace = new Place.Direct(new PersonRef(slackOut.name(), team, SLACK_PERSON));
        TeamsAdapter teamsAdapter =
                new TeamsAdapter(teamsSettings(), store.adapterMemory(), clock, Ticker.systemTicker());
        teamsOut = teamsAdapter.channel();
        teamsPlace = heardFromAnna(teamsAdapter);
    }

    static BothChannels open(Path folder) throws Exception {
        return new BothChannels(folder);
    }

    private TeamsSettings teamsSettings() {
        URI base = sandbox.teamsBase();
        return TeamsSettings.of(new TeamsIdentity.Registered(
                        TeamsStage.APP_ID,
                        new Secret(TeamsStage.APP_PASSWORD),
                        teams.tenant().bot().tenantId(),
                        TeamsIdentity.Type.SINGLE_TENANT))
                .withMicrosoft(TeamsSandbox.loginUrl(base), TeamsSandbox.openIdMetadataUrl(base));
    }

    /** In Teams the bot speaks only where it heard something. */
    private Place heardFromAnna(TeamsAdapter adapter) throws Exception {
        AdapterTexts texts = new AdapterTexts(new Wording(Says.KNOWLEDGE.phrases()));
        TeamsEntry entry = adapter.entry(inbound -> EventSink.Acceptance.STORED, texts);
        try (WebServer server = new WebServer(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            server.mount(context -> context.addServlet(new ServletHolder(entry.servlet()), TeamsEntry.PATH));
            server.bind();
            server.start();
            teams.sendTo(URI.create(server.address() + TeamsEntry.PATH));
            String chat = teams.tenant().personalChat(ContosoTenant.ANNA).id();
            var said = teams.people().say(ContosoTenant.ANNA, chat, "hi");
            if (!said.delivery().join().acknowledged()) {
                throw new IllegalStateException("Teams' entry took nothing");
            }
        }
        String everywhere =
                teams.tenant().person(ContosoTenant.ANNA).orElseThrow().aadObjectId();
        return new Place.Direct(
                new PersonRef(teamsOut.name(), teams.tenant().bot().tenantId(), everywhere));
    }

    /** What the card offers in Slack, in reading order. */
    List<Offer> inSlack(ReadyCard card) {
        MessageRef shown = standing(slackOut.post(slackPlace, card));
        SlackMessage message =
                slack.workspace().message(shown.room(), shown.id()).orElseThrow();
        return Offer.in(message);
    }

    /** What the card offers in Teams, in reading order. */
    List<Offer> inTeams(ReadyCard card) {
        MessageRef shown = standing(teamsOut.post(teamsPlace, card));
        TeamsMessage message = teams.tenant().message(shown.room(), shown.id()).orElseThrow();
        return Offer.in(message);
    }

    private static MessageRef standing(SendResult result) {
        if (result instanceof SendResult.Delivered delivered && delivered.shown() instanceof Shown.Standing standing) {
            return standing.message();
        }
        throw new AssertionError("not posted: " + result);
    }

    @Override
    public void close() {
        store.close();
        sandbox.close();
    }
}
