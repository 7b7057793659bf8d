package io.flowmend.app;

import io.flowmend.channel.Place;
import io.flowmend.channel.Profile;
import io.flowmend.knowledge.Knowledge;
import io.flowmend.powerautomate.http.PowerPlatformSettings;
import io.flowmend.runtime.Watched;
import io.flowmend.sandbox.entra.Contoso;
import io.flowmend.sandbox.page.DemoPage;
import io.flowmend.sandbox.powerplatform.PowerPlatformSandbox;
import io.flowmend.sandbox.powerplatform.PowerRules;
import io.flowmend.sandbox.slack.SlackRules;
import io.flowmend.sandbox.slack.SlackSandbox;
import io.flowmend.sandbox.slack.SlackWorkspace;
import io.flowmend.sandbox.teams.ContosoTenant;
import io.flowmend.sandbox.teams.TeamsBot;
import io.flowmend.sandbox.teams.TeamsRules;
import io.flowmend.sandbox.teams.TeamsSandbox;
import io.flowmend.slack.SlackEntry;
import io.flowmend.slack.SlackSettings;
import io.flowmend.teams.Secret;
import io.flowmend.teams.TeamsEntry;
import io.flowmend.teams.TeamsIdentity;
import io.flowmend.teams.TeamsSettings;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** The whole bot, a simulated Slack workspace, Teams tenant and Power Platform on one port of this machine, joined by the real protocols. */
final class Demo implements AutoCloseable {

    private static final String SLACK = "/sandbox/slack";
    private static final String TEAMS = "/sandbox/teams";
    private static final String POWER = "/sandbox/power";

    /** Known to the simulated workspace and tenant only, and reachable from this machine only. */
    private static final String BOT_TOKEN = "xoxb-demo-only-not-a-real-token";

    private static final String SIGNING_SECRET = "demo-only-signing-secret";
    private static final String APP_ID = "00000000-0000-4000-8000-00000000f10e";
    private static final String APP_PASSWORD = "demo-only-app-password";
    private static final String POWER_APP_ID = "00000000-0000-4000-8000-00000000f10f";
    private static final String POWER_SECRET = "demo-only-power-secret";
    private static final String HOOK_SECRET = "demo-only-hook-secret";

    /** Nobody who watches waits for long, and the tenant is this machine's. */
    private static final Duration POLLING = Duration.ofSeconds(3);

    private static final int REQUESTS_A_SECOND = 100;

    private static final ZoneId ZONE = ZoneId.of("Europe/Oslo");

    /** On the page a person's language can be changed, and whoever changes it wants to see that. */
    private static final Duration PEOPLE_KEPT = Duration.ofSeconds(1);

    private final WebServer server;
    private final SlackSandbox slack;
    private final TeamsSandbox teams;
    private final PowerPlatformSandbox power;
    private final Bot bot;

    private Demo(WebServer server, SlackSandbox slack, TeamsSandbox teams, PowerPlatformSandbox power, Bot bot) {
        this.server = server;
        this.slack = slack;
        this.teams = teams;
        this.power = power;
        this.bot = bot;
    }

    /** Starts on that port, or on a free one for 0, with its database in that file. */
    static Demo start(int port, Path database, SlackRules rules) throws Exception {
        return start(port, database, rules, false);
    }

    /** The same with the Teams endpoint open to Microsoft's Agents Playground on this machine, in place of the tenant. */
    static Demo startForPlayground(int port, Path database, SlackRules rules) throws Exception {
        return start(port, database, rules, true);
    }

    private static Demo start(int port, Path database, SlackRules rules, boolean playground) throws Exception {
        InstantSource clock = InstantSource.system();
        WebServer server = new WebServer(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        server.bind();
        SlackSandbox slack = SlackSandbox.contoso(BOT_TOKEN, SIGNING_SECRET, clock, rules);
        TeamsSandbox teams = TeamsSandbox.contoso(APP_ID, APP_PASSWORD, clock, TeamsRules.asTeams());
        PowerPlatformSandbox power = PowerPlatformSandbox.contoso(POWER_APP_ID, POWER_SECRET, clock, PowerRules.live());
        URI slackBase = URI.create(server.address() + SLACK);
        URI teamsBase = URI.create(server.address() + TEAMS);
        URI powerBase = URI.create(server.address() + POWER);
        Settings settings = new Settings(
                server.address().getPort(),
                database,
                List.of(slackSettings(slackBase)),
                playground ? TeamsSettings.of(new TeamsIdentity.Playground()) : teamsSettings(teams, teamsBase),
                playground
                        ? FailureSettings.NONE
                        : failureSettings(
                                power, powerBase, slack.workspace().team().teamId()));
        Bot bot = Wiring.wire(settings, Knowledge.load(), clock);
        server.mount(bot::mount);
        server.mount(context -> slack.mount(context, SLACK));
        slack.servedAt(slackBase);
        slack.sendTo(URI.create(server.address() + SlackEntry.PATH));
        if (playground) {
            server.mount(context -> DemoPage.mount(context, slack));
        } else {
            server.mount(context -> teams.mount(context, TEAMS));
            server.mount(context -> power.mount(context, POWER));
            server.mount(context -> DemoPage.mount(context, slack, teams, power));
            power.servedAt(powerBase);
            power.hook().sendTo(URI.create(server.address() + FailureHook.PATH), HOOK_SECRET);
            teams.servedAt(teamsBase);
            teams.sendTo(URI.create(server.address() + TeamsEntry.PATH));
        }
        server.start();
        bot.start();
        if (!playground) {
            // Teams lets a bot post only where it was added, and tells it so when it is.
            teams.people()
                    .install(ContosoTenant.ANNA, ContosoTenant.FLOW_ALERTS)
                    .join();
        }
        return new Demo(server, slack, teams, power, bot);
    }

    private static SlackSettings slackSettings(URI base) {
        return SlackSettings.of(BOT_TOKEN, SIGNING_SECRET)
                .withApi(SlackSandbox.apiUrl(base))
                .withPeopleKept(PEOPLE_KEPT);
    }

    private static TeamsSettings teamsSettings(TeamsSandbox teams, URI base) {
        TeamsBot bot = teams.tenant().bot();
        return TeamsSettings.of(new TeamsIdentity.Registered(
                        bot.appId(), new Secret(APP_PASSWORD), bot.tenantId(), TeamsIdentity.Type.SINGLE_TENANT))
                .withMicrosoft(TeamsSandbox.loginUrl(base), TeamsSandbox.openIdMetadataUrl(base));
    }

    private static FailureSettings failureSettings(PowerPlatformSandbox power, URI base, String slackTeam) {
        PowerPlatformSettings platform = PowerPlatformSettings.of(
                        Contoso.TENANT, POWER_APP_ID, POWER_SECRET, power.caretakerSignsIn())
                .at(
                        PowerPlatformSandbox.loginUrl(base),
                        PowerPlatformSandbox.flowUrl(base),
                        PowerPlatformSandbox.powerAppsUrl(base),
                        PowerPlatformSandbox.graphUrl(base),
                        REQUESTS_A_SECOND);
        return new FailureSettings(
                List.of(platform),
                new Watched.Everywhere(),
                POLLING,
                List.of(HOOK_SECRET),
                List.of(
                        new AlertRoom(
                                new Place.Room("slack", slackTeam, SlackWorkspace.FLOW_ALERTS, ""),
                                new Profile(Locale.ENGLISH, ZONE, "")),
                        new AlertRoom(
                                new Place.Room("teams", Contoso.TENANT, ContosoTenant.FLOW_ALERTS, ""),
                                new Profile(Locale.forLanguageTag("nb"), ZONE, ""))));
    }

    /** Where the page is. */
    URI address() {
        return server.address();
    }

    /** The simulated workspace. */
    SlackSandbox slack() {
        return slack;
    }

    /** The simulated tenant. */
    TeamsSandbox teams() {
        return teams;
    }

    /** The simulated Power Platform. */
    PowerPlatformSandbox power() {
        return power;
    }

    /** Returns when the server has been stopped. */
    void join() throws InterruptedException {
        server.join();
    }

    @Override
    public void close() {
        slack.close();
        teams.close();
        power.close();
        server.close();
        bot.close();
    }
}
