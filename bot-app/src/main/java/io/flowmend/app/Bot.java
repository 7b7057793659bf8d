package io.flowmend.app;

import io.flowmend.runtime.BotRuntime;
import io.flowmend.slack.SlackEntry;
import io.flowmend.store.jdbc.JdbcStore;
import io.flowmend.teams.TeamsEntry;
import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import java.util.List;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;

/** The whole bot, put together: mount it in a server, start it, and close it when the server takes no more requests. */
record Bot(JdbcStore store, BotRuntime runtime, List<SlackEntry> slack, TeamsEntry teams, List<FailureHook> hooks)
        implements AutoCloseable {

    Bot {
        slack = List.copyOf(slack);
        hooks = List.copyOf(hooks);
    }

    /** Adds the paths at which the chat platforms and flows reach the bot. */
    void mount(ServletContextHandler context) {
        for (SlackEntry entry : slack) {
            context.addFilter(new FilterHolder(entry.filter()), SlackEntry.PATH, EnumSet.of(DispatcherType.REQUEST));
            context.addServlet(new ServletHolder(entry.servlet()), SlackEntry.PATH);
        }
        context.addServlet(new ServletHolder(teams.servlet()), TeamsEntry.PATH);
        for (FailureHook hook : hooks) {
            context.addServlet(new ServletHolder(hook), FailureHook.PATH);
        }
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
