package io.flowmend.powerautomate.http;

import io.flowmend.powerautomate.ConnectionHealth;
import io.flowmend.powerautomate.FailureSource;
import io.flowmend.powerautomate.Resubmitter;
import io.flowmend.powerautomate.RunInspector;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;

/** The real client, as the ports that it serves. Java's own HTTP client carries it: it needs nothing more. */
public final class HttpPowerPlatform {

    private static final Duration TO_CONNECT = Duration.ofSeconds(5);

    private final HttpFailureSource failures;
    private final HttpRunInspector runs;
    private final HttpConnectionHealth connections;
    private final HttpResubmitter resubmitter;

    /** A client with these settings; nothing is asked before the first question. */
    public HttpPowerPlatform(PowerPlatformSettings settings) {
        this(settings, InstantSource.system());
    }

    HttpPowerPlatform(PowerPlatformSettings settings, InstantSource clock) {
        HttpClient http = HttpClient.newBuilder()
                .connectTimeout(TO_CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                // A request that HTTP/2 offers to repeat could repeat a resubmission.
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        Tokens tokens = new Tokens(settings, http);
        ServiceClient client = new ServiceClient(http, tokens, settings.requestsASecond(), clock);
        FlowService service = new FlowService(client, settings.flowApi(), settings.powerAppsApi());
        failures = new HttpFailureSource(service);
        connections = new HttpConnectionHealth(service);
        // With a pace and pauses of its own: what holds up the one service must not hold up the other.
        ServiceClient graph = new ServiceClient(http, tokens, settings.requestsASecond(), clock);
        runs = new HttpRunInspector(
                service,
                connections,
                new Contents(client, settings.flowApi()),
                new OwnerAccounts(graph, settings.graph(), clock));
        resubmitter = new HttpResubmitter(service);
    }

    /** Finds runs that failed. */
    public FailureSource failures() {
        return failures;
    }

    /** Reads what happened in a run. */
    public RunInspector runs() {
        return runs;
    }

    /** Tells whether connections work. */
    public ConnectionHealth connections() {
        return connections;
    }

    /** Runs a failed run once more. */
    public Resubmitter resubmitter() {
        return resubmitter;
    }
}
