package io.flowmend.app;

import io.flowmend.runtime.BotRuntime;
import io.flowmend.slack.SlackEntry;
import io.flowmend.store.jdbc.JdbcStore;
import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;

/** The whole bot, put together: mount it in a server, start it, and close it when the server takes no more requests. */
record Bot(JdbcStore store, BotRuntime runtime, SlackEntry slack) implements AutoCloseable {

    /** Adds the paths at which the chat platforms reach the bot. */
    void mount(ServletContextHandler context) {
        context.addFilter(new FilterHolder(slack.filter()), SlackEntry.PATH, EnumSet.of(DispatcherType.REQUEST));
        context.addServlet(new ServletHolder(slack.servlet()), SlackEntry.PATH);
    }

    /** Goes on with what an earlier run left undone. */
    void start() {
        runtime.start();
    }

    @Override
    public void close() {
        runtime.close();
        store.close();
    }
}
