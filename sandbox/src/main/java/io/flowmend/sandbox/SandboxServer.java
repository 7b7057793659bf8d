package io.flowmend.sandbox;

import io.flowmend.sandbox.page.DemoPage;
import io.flowmend.sandbox.powerplatform.PowerPlatformSandbox;
import io.flowmend.sandbox.slack.SlackSandbox;
import io.flowmend.sandbox.teams.TeamsSandbox;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** A Slack sandbox, Teams and Power Platform sandboxes where wanted, and the page behind their own server on loopback. */
public final class SandboxServer implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";
    private static final String SLACK = "/sandbox/slack";
    private static final String TEAMS = "/sandbox/teams";
    private static final String POWER = "/sandbox/power";

    private final Server server;
    private final ServerConnector connector;
    private final List<AutoCloseable> sandboxes;

    private SandboxServer(Server server, ServerConnector connector, List<AutoCloseable> sandboxes) {
        this.server = server;
        this.connector = connector;
        this.sandboxes = sandboxes;
    }

    /** Starts on the port, or on a free one for 0. */
    public static SandboxServer start(int port, SlackSandbox slack) {
        SandboxServer started = start(port, List.of(slack), context -> {
            slack.mount(context, SLACK);
            DemoPage.mount(context, slack);
        });
        slack.servedAt(started.slackBase());
        return started;
    }

    /** Starts with both on the port, or on a free one for 0. */
    public static SandboxServer start(int port, SlackSandbox slack, TeamsSandbox teams) {
        SandboxServer started = start(port, List.of(slack, teams), context -> {
            slack.mount(context, SLACK);
            teams.mount(context, TEAMS);
            DemoPage.mount(context, slack, teams);
        });
        slack.servedAt(started.slackBase());
        teams.servedAt(started.teamsBase());
        return started;
    }

    /** Starts with all three on the port, or on a free one for 0. */
    public static SandboxServer start(int port, SlackSandbox slack, TeamsSandbox teams, PowerPlatformSandbox power) {
        SandboxServer started = start(port, List.of(slack, teams, power), context -> {
            slack.mount(context, SLACK);
            teams.mount(context, TEAMS);
            power.mount(context, POWER);
            DemoPage.mount(context, slack, teams, power);
        });
        slack.servedAt(started.slackBase());
        teams.servedAt(started.teamsBase());
        power.servedAt(started.powerBase());
        return started;
    }

    /** Starts with the Power Platform alone on the port, or on a free one for 0. */
    public static SandboxServer start(int port, PowerPlatformSandbox power) {
        SandboxServer started = start(port, List.of(power), context -> power.mount(context, POWER));
        power.servedAt(started.powerBase());
        return started;
    }

    private static SandboxServer start(
            int port, List<AutoCloseable> sandboxes, Consumer<ServletContextHandler> mounting) {
        QueuedThreadPool threads = new QueuedThreadPool();
        threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
        Server server = new Server(threads);
        ServerConnector connector = new ServerConnector(server);
        connector.setHost(LOOPBACK);
        connector.setPort(port);
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler();
        mounting.accept(context);
        server.setHandler(context);
        try {
            server.start();
        } catch (Exception failed) {
            throw new IllegalStateException("The sandbox did not start on port " + port, failed);
        }
        return new SandboxServer(server, connector, sandboxes);
    }

    /** The server's own address. */
    public URI address() {
        return URI.create("http://" + LOOPBACK + ":" + connector.getLocalPort());
    }

    /** The address of Slack's Web API, for the app's settings. */
    public URI slackApi() {
        return SlackSandbox.apiUrl(slackBase());
    }

    /** The address below which the Teams sandbox is, for the bot's settings. */
    public URI teamsBase() {
        return URI.create(address() + TEAMS);
    }

    /** The address below which the Power Platform sandbox is, for the bot's settings. */
    public URI powerBase() {
        return URI.create(address() + POWER);
    }

    private URI slackBase() {
        return URI.create(address() + SLACK);
    }

    @Override
    public void close() {
        try {
            for (AutoCloseable sandbox : sandboxes) {
                sandbox.close();
            }
            server.stop();
        } catch (Exception failed) {
            throw new IllegalStateException("The sandbox did not stop", failed);
        }
    }
}
