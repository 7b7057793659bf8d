package io.flowmend.sandbox.page;

import io.flowmend.sandbox.powerplatform.PowerPlatformSandbox;
import io.flowmend.sandbox.slack.SlackSandbox;
import io.flowmend.sandbox.teams.TeamsSandbox;
import java.util.List;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;

/** The page at "/", its files beneath "/page/", and its API beneath "/demo/"; all for this machine's own browser only. */
public final class DemoPage {
    private DemoPage() {}

    /** Adds the page for this workspace to a server; the context's other servlets must leave these paths free. */
    public static void mount(ServletContextHandler context, SlackSandbox slack) {
        mount(context, slack, List.of("slack"));
    }

    /** The same for a workspace and a tenant, side by side. */
    public static void mount(ServletContextHandler context, SlackSandbox slack, TeamsSandbox teams) {
        mount(context, slack, List.of("slack", "teams"));
        context.addServlet(new ServletHolder(new TeamsPageApi(teams)), "/demo/teams/*");
    }

    /** The same with the Power Platform whose flows break beside the two. */
    public static void mount(
            ServletContextHandler context, SlackSandbox slack, TeamsSandbox teams, PowerPlatformSandbox power) {
        mount(context, slack, List.of("slack", "teams", "power"));
        context.addServlet(new ServletHolder(new TeamsPageApi(teams)), "/demo/teams/*");
        context.addServlet(new ServletHolder(new PowerPageApi(power)), "/demo/power/*");
    }

    private static void mount(ServletContextHandler context, SlackSandbox slack, List<String> surfaces) {
        ServletHolder files = new ServletHolder(new PageFiles());
        context.addServlet(files, "");
        context.addServlet(files, "/page/*");
        context.addServlet(new ServletHolder(new SurfacesApi(surfaces)), "/demo/surfaces");
        context.addServlet(new ServletHolder(new SlackPageApi(slack)), "/demo/slack/*");
    }
}
