package io.flowmend.sandbox.slack;

import java.net.URI;
import java.time.InstantSource;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;

/**
 * A simulated Slack workspace, whole: what it holds, its Web API, what it sends to the app, its journal and its faults.
 * Mount it in a server, say where that is reachable, and say where the app is.
 */
public final class SlackSandbox implements AutoCloseable {
    private static final URI NOT_YET = URI.create("http://127.0.0.1:9/");
    private static final String API = "/api/";
    private static final String RESPONSES = "/response/";

    private final SlackWorkspace workspace;
    private final SlackFaults faults = new SlackFaults();
    private final SlackJournal journal = new SlackJournal();
    private final ResponseUrls urls;
    private final SlackReplies replies;
    private final SlackSender sender;
    private final SlackWebApi webApi;

    public SlackSandbox(SlackWorkspace workspace, SlackRules rules) {
        this.workspace = workspace;
        this.urls = new ResponseUrls(workspace, NOT_YET);
        this.replies = new SlackReplies(workspace, rules);
        this.sender = new SlackSender(workspace, new SlackPost(workspace, rules, NOT_YET), urls, replies);
        this.webApi = new SlackWebApi(workspace, rules, faults, journal);
    }

    /** The demo's workspace with the given secrets. */
    public static SlackSandbox contoso(String botToken, String signingSecret, InstantSource clock, SlackRules rules) {
        return new SlackSandbox(SlackWorkspace.contoso(SlackTeam.contoso(botToken, signingSecret), clock), rules);
    }

    /** Adds the Web API at basePath + "/api/" and the response_urls beside it. */
    public void mount(ServletContextHandler context, String basePath) {
        context.addServlet(new ServletHolder(webApi), basePath + API + "*");
        context.addServlet(new ServletHolder(new SlackResponseUrl(urls, replies)), basePath + RESPONSES + "*");
    }

    /** Says under which address, base path included, the app reaches this workspace. */
    public void servedAt(URI base) {
        urls.servedAt(URI.create(base + RESPONSES));
    }

    /** Says where the app takes events, commands and interactions. */
    public void sendTo(URI app) {
        sender.sendTo(app);
    }

    /** The address of the Web API, with the trailing slash that Slack's SDK wants. */
    public static URI apiUrl(URI base) {
        return URI.create(base + API);
    }

    /** What the workspace holds. */
    public SlackWorkspace workspace() {
        return workspace;
    }

    /** What people do there. */
    public SlackSender people() {
        return sender;
    }

    /** How its Web API is to fail. */
    public SlackFaults faults() {
        return faults;
    }

    /** What the app called. */
    public SlackJournal journal() {
        return journal;
    }

    @Override
    public void close() {
        sender.close();
    }
}
