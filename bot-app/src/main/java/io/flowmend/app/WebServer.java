package io.flowmend.app;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.function.Consumer;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.VirtualThreadPool;

/** The HTTP server of the public port: one context, into which each part mounts what it serves. */
final class WebServer implements AutoCloseable {

    private final Server server = new Server(new VirtualThreadPool());
    private final ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(anonymous()));
    private final ServletContextHandler context = new ServletContextHandler();

    /** A server for that address, not started; port 0 takes a free one. */
    WebServer(InetSocketAddress address) {
        connector.setHost(address.getHostString());
        connector.setPort(address.getPort());
        server.addConnector(connector);
        context.setContextPath("/");
        server.setHandler(context);
        server.setErrorHandler(new QuietErrors());
    }

    /** Strangers need not know what answers them. */
    private static HttpConfiguration anonymous() {
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        return configuration;
    }

    /** Lets a part add its servlets; before the start only. */
    void mount(Consumer<ServletContextHandler> part) {
        part.accept(context);
    }

    /** Takes the port without answering on it yet; throws UserMistake where the port is taken. */
    void bind() {
        try {
            connector.open();
        } catch (IOException taken) {
            throw new UserMistake(
                    "Port " + connector.getPort() + " can't be used (" + taken.getMessage() + "); choose another.",
                    taken);
        }
    }

    /** Begins to answer. */
    void start() throws Exception {
        server.start();
    }

    /** The address at which this machine reaches the server, with its port. */
    URI address() {
        return URI.create("http://localhost:" + connector.getLocalPort());
    }

    /** Returns when the server has been stopped. */
    void join() throws InterruptedException {
        server.join();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception failure) {
            throw new IllegalStateException("the HTTP server did not stop in order", failure);
        }
    }
}
