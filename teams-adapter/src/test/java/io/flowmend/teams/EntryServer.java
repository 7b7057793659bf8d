package io.flowmend.teams;

import java.net.URI;
import java.util.concurrent.Executors;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The real entry behind a real server on a free port. */
final class EntryServer implements AutoCloseable {

    private final Server server;
    private final ServerConnector connector;

    private EntryServer(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    static EntryServer start(TeamsEntry entry) {
        QueuedThreadPool threads = new QueuedThreadPool();
        threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
        Server server = new Server(threads);
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(new ServletHolder(entry.servlet()), TeamsEntry.PATH);
        server.setHandler(context);
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return new EntryServer(server, connector);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + connector.getLocalPort() + TeamsEntry.PATH);
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
