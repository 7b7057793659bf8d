package io.flowmend.teams;

import com.github.benmanes.caffeine.cache.Ticker;
import io.flowmend.channel.AdapterMemory;
import io.flowmend.channel.EventSink;
import io.flowmend.teams.TeamsIdentity.Registered;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The adapter put together: the channel and the directory first, and the entry once there is somebody to hand events to.
 */
public final class TeamsAdapter {

    /** Calls at once; 300 a second that take 100 ms each are 30, the rest is for slower hours. The client's own limit is 5. */
    private static final int CALLS_AT_ONCE = 256;

    private static final Logger log = LoggerFactory.getLogger(TeamsAdapter.class);

    private final TeamsSettings settings;
    private final InstantSource clock;
    private final Ticker ticker;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final OkHttpClient http;
    private final WaitingClicks clicks;
    private final TeamsMemory memory;
    private final TeamsChannel channel;

    /** Makes no call; Teams may be down. */
    public TeamsAdapter(TeamsSettings settings, AdapterMemory adapterMemory, InstantSource clock, Ticker ticker) {
        this(settings, adapterMemory, clock, ticker, TeamsAdapter::later);
    }

    TeamsAdapter(TeamsSettings settings, AdapterMemory adapterMemory, InstantSource clock, Ticker ticker, Later later) {
        this.settings = settings;
        this.clock = clock;
        this.ticker = ticker;
        memory = new TeamsMemory(adapterMemory);
        clicks = new WaitingClicks(later);
        http = http(settings, executor);
        channel = new TeamsChannel(new Connector(connectorHttp(), settings), memory, clicks, later);
    }

    /** Teams out. */
    public TeamsChannel channel() {
        return channel;
    }

    /** Who people are. */
    public TeamsDirectory directory() {
        return new TeamsDirectory(memory);
    }

    /** Teams in, handing over to the sink. */
    public TeamsEntry entry(EventSink sink, TeamsTexts texts) {
        return new TeamsEntry(gate(), sink, memory, texts, clicks, channel.typing(), clock, settings.answerWait());
    }

    private TeamsGate gate() {
        return switch (settings.identity()) {
            case TeamsIdentity.Closed closed -> {
                log.info("No MicrosoftAppId is set, so {} refuses every request", TeamsEntry.PATH);
                yield TeamsGate.closed();
            }
            case TeamsIdentity.Playground playground -> {
                log.warn("{} takes requests without a token, from this machine only", TeamsEntry.PATH);
                yield TeamsGate.playground();
            }
            case Registered bot ->
                TeamsGate.registered(
                        bot,
                        new TokenCheck(bot.appId(), new SigningKeys(settings.openIdMetadata(), http, ticker), clock));
        };
    }

    private OkHttpClient connectorHttp() {
        OkHttpClient.Builder builder =
                http.newBuilder().addInterceptor(new SentOrNot.Outside()).addNetworkInterceptor(new SentOrNot.Inside());
        if (settings.identity() instanceof Registered bot) {
            builder.addInterceptor(new ConnectorTokens(bot, http, settings.login(), executor));
        }
        return builder.build();
    }

    private static OkHttpClient http(TeamsSettings settings, ExecutorService executor) {
        Dispatcher dispatcher = new Dispatcher(executor);
        dispatcher.setMaxRequests(CALLS_AT_ONCE);
        dispatcher.setMaxRequestsPerHost(CALLS_AT_ONCE);
        return new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(CALLS_AT_ONCE, 1, TimeUnit.MINUTES))
                .connectTimeout(settings.connectTimeout())
                .readTimeout(settings.callTimeout())
                .callTimeout(settings.callTimeout())
                // Otherwise a post could go out a second time by itself.
                .retryOnConnectionFailure(false)
                // A token belongs to the address it was made for.
                .followRedirects(false)
                .build();
    }

    private static void later(Duration after, Runnable what) {
        CompletableFuture.delayedExecutor(after.toMillis(), TimeUnit.MILLISECONDS, Thread::startVirtualThread)
                .execute(what);
    }
}
