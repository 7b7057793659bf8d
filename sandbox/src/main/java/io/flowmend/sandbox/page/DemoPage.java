package io.flowmend.sandbox.page;

import io.flowmend.sandbox.slack.SlackSandbox;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;

/** The page at "/", its files beneath "/page/", and its API beneath "/demo/"; all for this machine's own browser only. */
public final class DemoPage {
    private DemoPage() {}

    /** Adds the page for this workspace to a server; the context's other servlets must leave these paths free. */
    public static void mount(ServletContextHandler context, SlackSandbox slack) {
        ServletHolder files = new ServletHolder(new PageFiles());
        context.addServlet(files, "");
        context.addServlet(files, "/page/*");
        context.addServlet(new ServletHolder(new SlackPageApi(slack)), "/demo/slack/*");
    }
}
