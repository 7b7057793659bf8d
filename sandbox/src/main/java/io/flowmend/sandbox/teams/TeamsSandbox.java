package io.flowmend.sandbox.teams;

import io.flowmend.sandbox.entra.EntraApp;
import io.flowmend.sandbox.entra.EntraLogin;
import java.net.URI;
import java.time.InstantSource;
import java.util.Set;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;

/**
 * A simulated Teams tenant, whole: what it holds, its Bot Connector, its login and keys, what it sends to the bot, its
 * journal and its faults. Mount it in a server, say where that is reachable, and say where the bot is.
 */
public final class TeamsSandbox implements AutoCloseable {
    private static final URI NOT_YET = URI.create("http://127.0.0.1:9");
    private static final String CONNECTOR = "/emea/";
    private static final String LOGIN = "/login/";
    private static final String OPEN_ID = "/openid/";

    private final TeamsTenant tenant;
    private final TeamsFaults faults = new TeamsFaults();
    private final TeamsJournal journal = new TeamsJournal();
    private final SigningKeys keys = new SigningKeys();
    private final BotConnector connector;
    private final Login login;
    private final OpenId openId;
    private final TeamsSender sender;
    private volatile URI base = NOT_YET;

    public TeamsSandbox(TeamsTenant tenant, TeamsRules rules) {
        this.tenant = tenant;
        EntraLogin entra = entra(tenant);
        ConversationCalls conversations = new ConversationCalls(tenant, rules);
        CreateCall creation = new CreateCall(tenant, conversations, this::serviceUrl);
        connector = new BotConnector(tenant, faults, journal, entra, conversations, creation);
        login = new Login(tenant, faults, journal, entra, () -> base + LOGIN);
        openId = new OpenId(tenant, faults, journal, keys, () -> base + OPEN_ID);
        TeamsPost post = new TeamsPost(rules, new BearerToken(tenant, keys), this::serviceUrl, NOT_YET);
        sender = new TeamsSender(tenant, rules, new TeamsActivities(tenant, this::serviceUrl), post);
    }

    private static EntraLogin entra(TeamsTenant tenant) {
        TeamsBot bot = tenant.bot();
        EntraLogin entra = new EntraLogin(tenant::now, Set.of(bot.tenantId(), EntraLogin.MICROSOFT));
        Set<String> homes = bot.multiTenant() ? Set.of(bot.tenantId(), EntraLogin.MICROSOFT) : Set.of(bot.tenantId());
        entra.register(new EntraApp(bot.appId(), bot.password(), homes));
        return entra;
    }

    /** The demo's tenant with the given credentials of the bot. */
    public static TeamsSandbox contoso(String appId, String password, InstantSource clock, TeamsRules rules) {
        return new TeamsSandbox(ContosoTenant.of(TeamsBot.contoso(appId, password), clock), rules);
    }

    /** Adds the Bot Connector, the login and the keys below the path. */
    public void mount(ServletContextHandler context, String basePath) {
        context.addServlet(new ServletHolder(connector), basePath + CONNECTOR + "*");
        context.addServlet(new ServletHolder(login), basePath + LOGIN + "*");
        context.addServlet(new ServletHolder(openId), basePath + OPEN_ID + "*");
    }

    /** Says under which address, base path included, the bot reaches this tenant. */
    public void servedAt(URI address) {
        base = address;
    }

    /** Says where the bot takes activities. */
    public void sendTo(URI bot) {
        sender.sendTo(bot);
    }

    /** What stands for https://login.microsoftonline.com/, with the trailing slash. */
    public static URI loginUrl(URI base) {
        return URI.create(base + LOGIN);
    }

    /** What stands for https://login.botframework.com/v1/.well-known/openidconfiguration. */
    public static URI openIdMetadataUrl(URI base) {
        return URI.create(base + OPEN_ID + OpenId.METADATA);
    }

    /** The address of the Bot Connector that activities carry, with the trailing slash that Teams' have. */
    public String serviceUrl() {
        return base + CONNECTOR;
    }

    /** What the tenant holds. */
    public TeamsTenant tenant() {
        return tenant;
    }

    /** What people do there. */
    public TeamsSender people() {
        return sender;
    }

    /** How its services are to fail. */
    public TeamsFaults faults() {
        return faults;
    }

    /** What the bot called. */
    public TeamsJournal journal() {
        return journal;
    }

    @Override
    public void close() {
        sender.close();
    }
}
