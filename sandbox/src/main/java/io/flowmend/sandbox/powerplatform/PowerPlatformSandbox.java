package io.flowmend.sandbox.powerplatform;

import io.flowmend.sandbox.entra.Contoso;
import io.flowmend.sandbox.entra.EntraApp;
import io.flowmend.sandbox.entra.EntraLogin;
import io.flowmend.sandbox.wire.FaultPlan;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;

/**
 * A simulated Power Platform tenant, whole: what it holds, its services, what happens in it, its journal and its faults.
 * Mount it in a server, say where that is reachable, and say where flows tell of their failures.
 */
public final class PowerPlatformSandbox implements AutoCloseable {
    private static final URI NOT_YET = URI.create("http://127.0.0.1:9");
    private static final String LOGIN = "/login";
    private static final String FLOW = "/flow-api";
    private static final String POWER_APPS = "/powerapps-api";
    private static final String GRAPH = "/graph";
    private static final String CONTENTS = "/contents";
    private static final Duration TICK = Duration.ofMillis(200);

    private final PowerTenant tenant;
    private final EntraLogin entra;
    private final String appId;
    private final FaultPlan<PowerOperation, PowerFault> faults = new FaultPlan<>();
    private final PowerJournal journal = new PowerJournal();
    private final FailureHook hook = new FailureHook();
    private final PowerControl control;
    private final LoginServlet login;
    private final FlowApi flows;
    private final PowerAppsApi connections;
    private final GraphApi graph;
    private final ContentsServlet contents;
    private final Runnable stopTelling;
    private volatile URI base = NOT_YET;
    private volatile boolean closed;

    private PowerPlatformSandbox(PowerTenant tenant, EntraLogin entra, String appId) {
        this.tenant = tenant;
        this.entra = entra;
        this.appId = appId;
        control = new PowerControl(tenant, entra);
        Access access = new Access(tenant, entra);
        ContentsLinks links = new ContentsLinks(tenant, () -> base + CONTENTS);
        RunCalls runs = new RunCalls(tenant, access, new RunJson(tenant, links), () -> base + FLOW);
        login = new LoginServlet(tenant, faults, journal, entra, () -> base + LOGIN + "/");
        flows = new FlowApi(tenant, faults, journal, access, runs, () -> base + FLOW, () -> base + POWER_APPS);
        connections = new PowerAppsApi(tenant, faults, journal, access, () -> base + POWER_APPS);
        graph = new GraphApi(tenant, faults, journal, access);
        contents = new ContentsServlet(tenant, faults, journal, links);
        stopTelling = tenant.observe(change -> {
            if (change instanceof PowerChange.FailureTold told) {
                hook.told(told.told());
            }
        });
        if (tenant.rules().keepsTime()) {
            Thread.ofVirtual().name("sandbox-power-time").start(this::keepTime);
        }
    }

    /** The demo's tenant, in which an application is registered with the given credentials. */
    public static PowerPlatformSandbox contoso(String appId, String secret, InstantSource clock, PowerRules rules) {
        EntraLogin entra = new EntraLogin(clock, Set.of(Contoso.TENANT));
        entra.register(new EntraApp(appId, secret, Set.of(Contoso.TENANT)));
        PowerTenant tenant = new PowerTenant(clock, rules);
        ContosoFlows.fill(tenant);
        return new PowerPlatformSandbox(tenant, entra, appId);
    }

    /** Adds the services below the path. */
    public void mount(ServletContextHandler context, String basePath) {
        context.addServlet(new ServletHolder(login), basePath + LOGIN + "/*");
        context.addServlet(new ServletHolder(flows), basePath + FLOW + "/*");
        context.addServlet(new ServletHolder(connections), basePath + POWER_APPS + "/*");
        context.addServlet(new ServletHolder(graph), basePath + GRAPH + "/*");
        context.addServlet(new ServletHolder(contents), basePath + CONTENTS + "/*");
    }

    /** Says under which address, base path included, the bot reaches this tenant. */
    public void servedAt(URI address) {
        base = address;
    }

    /** What stands for https://login.microsoftonline.com/, with the trailing slash. */
    public static URI loginUrl(URI base) {
        return URI.create(base + LOGIN + "/");
    }

    /** What stands for https://api.flow.microsoft.com. */
    public static URI flowUrl(URI base) {
        return URI.create(base + FLOW);
    }

    /** What stands for https://api.powerapps.com. */
    public static URI powerAppsUrl(URI base) {
        return URI.create(base + POWER_APPS);
    }

    /** What stands for https://graph.microsoft.com. */
    public static URI graphUrl(URI base) {
        return URI.create(base + GRAPH);
    }

    /** What links to contents begin with. */
    public static URI contentsUrl(URI base) {
        return URI.create(base + CONTENTS);
    }

    /** A refresh token of the caretaker, as a sign-in would leave it. */
    public String caretakerSignsIn() {
        return entra.signIn(appId, Contoso.TENANT, Contoso.CARETAKER);
    }

    /** What the tenant holds. */
    public PowerTenant tenant() {
        return tenant;
    }

    /** What happens in it. */
    public PowerControl control() {
        return control;
    }

    /** How its services are to fail. */
    public FaultPlan<PowerOperation, PowerFault> faults() {
        return faults;
    }

    /** What was called. */
    public PowerJournal journal() {
        return journal;
    }

    /** Where flows tell of their failures. */
    public FailureHook hook() {
        return hook;
    }

    /** Its login. */
    public EntraLogin entra() {
        return entra;
    }

    private void keepTime() {
        try {
            while (!closed) {
                tenant.settle();
                Thread.sleep(TICK);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
        List.of(login, flows, connections, graph, contents).forEach(PowerServlet::stop);
        stopTelling.run();
        hook.close();
    }
}
