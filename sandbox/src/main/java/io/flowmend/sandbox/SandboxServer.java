package io.flowmend.sandbox;

import io.flowmend.sandbox.page.DemoPage;
import io.flowmend.sandbox.slack.SlackSandbox;
import java.net.URI;
import java.util.concurrent.Executors;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** A Slack sandbox and the page behind their own server on loopback. */
public final class SandboxServer implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";
    private static final String SLACK = "/sandbox/slack";

    private final Server server;
    private final ServerConnector connector;
    private final SlackSandbox slack;

    private SandboxServer(Server server, ServerConnector connector, SlackSandbox slack) {
        this.server = server;
        this.connector = connector;
        this.slack = slack;
    }

    /** Starts on the port, or on a free one for 0. */
    public static SandboxServer start(int port, SlackSandbox slack) {
        QueuedThreadPool threads = new QueuedThreadPool();
        threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
        Server server = new Server(threads);
        ServerConnector connector = new ServerConnector(server);
        connector.setHost(LOOPBACK);
        connector.setPort(port);
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler();
        slack.mount(context, SLACK);
        DemoPage.mount(context, slack);
        server.setHandler(context);
        try {
            server.start();
        } catch (Exception failed) {
            throw new IllegalStateException("The sandbox did not start on port " + port, failed);
        }
        SandboxServer started = new SandboxServer(server, connector, slack);
        slack.servedAt(started.slackBase());
        return started;
    }

    /** The server's own address. */
    public URI address() {
        return URI.create("http://" + LOOPBACK + ":" + connector.getLocalPort());
    }

    /** The address of Slack's Web API, for the app's settings. */
    public URI slackApi() {
        return SlackSandbox.apiUrl(slackBase());
    }

    private URI slackBase() {
        return URI.create(address() + SLACK);
    }

    @Override
    public void close() {
        slack.close();
        try {
            server.stop();
        } catch (Exception failed) {
            throw new IllegalStateException("The sandbox did not stop", failed);
        }
    }
}
