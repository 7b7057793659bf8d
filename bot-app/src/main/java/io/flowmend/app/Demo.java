package io.flowmend.app;

import io.flowmend.knowledge.Knowledge;
import io.flowmend.sandbox.page.DemoPage;
import io.flowmend.sandbox.slack.SlackRules;
import io.flowmend.sandbox.slack.SlackSandbox;
import io.flowmend.slack.SlackEntry;
import io.flowmend.slack.SlackSettings;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;

/** The whole bot and a simulated Slack workspace on one port of this machine, joined by the real protocol. */
final class Demo implements AutoCloseable {

    private static final String SANDBOX = "/sandbox/slack";

    /** Known to the simulated workspace only, and reachable from this machine only. */
    private static final String BOT_TOKEN = "xoxb-demo-only-not-a-real-token";

    private static final String SIGNING_SECRET = "demo-only-signing-secret";

    /** On the page a person's language can be changed, and whoever changes it wants to see that. */
    private static final Duration PEOPLE_KEPT = Duration.ofSeconds(1);

    private final WebServer server;
    private final SlackSandbox slack;
    private final Bot bot;

    private Demo(WebServer server, SlackSandbox slack, Bot bot) {
        this.server = server;
        this.slack = slack;
        this.bot = bot;
    }

    /** Starts on that port, or on a free one for 0, with its database in that file. */
    static Demo start(int port, Path database, SlackRules rules) throws Exception {
        InstantSource clock = InstantSource.system();
        WebServer server = new WebServer(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        server.bind();
        URI base = URI.create(server.address() + SANDBOX);
        SlackSandbox slack = SlackSandbox.contoso(BOT_TOKEN, SIGNING_SECRET, clock, rules);
        SlackSettings settings = SlackSettings.of(BOT_TOKEN, SIGNING_SECRET)
                .withApi(SlackSandbox.apiUrl(base))
                .withPeopleKept(PEOPLE_KEPT);
        Bot bot = Wiring.wire(new Settings(server.address().getPort(), database, settings), Knowledge.load(), clock);
        server.mount(bot::mount);
        server.mount(context -> slack.mount(context, SANDBOX));
        server.mount(context -> DemoPage.mount(context, slack));
        slack.servedAt(base);
        slack.sendTo(URI.create(server.address() + SlackEntry.PATH));
        server.start();
        bot.start();
        return new Demo(server, slack, bot);
    }

    /** Where the page is. */
    URI address() {
        return server.address();
    }

    /** The simulated workspace. */
    SlackSandbox slack() {
        return slack;
    }

    /** Returns when the server has been stopped. */
    void join() throws InterruptedException {
        server.join();
    }

    @Override
    public void close() {
        slack.close();
        server.close();
        bot.close();
    }
}
