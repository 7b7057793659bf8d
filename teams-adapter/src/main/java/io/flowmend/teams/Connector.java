package io.flowmend.teams;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.microsoft.bot.connector.ConnectorClient;
import com.microsoft.bot.connector.Conversations;
import com.microsoft.bot.connector.rest.RestConnectorClient;
import com.microsoft.bot.restclient.RestClient;
import com.microsoft.bot.restclient.ServiceResponseBuilder;
import com.microsoft.bot.restclient.retry.RetryStrategy;
import com.microsoft.bot.restclient.serializer.JacksonAdapter;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ConversationParameters;
import com.microsoft.bot.schema.ConversationResourceResponse;
import com.microsoft.bot.schema.ResourceResponse;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import retrofit2.Retrofit;

/** Calls the Bot Framework's connector; what comes of a call is a value, and nothing of it is logged. */
final class Connector {

    /** Service addresses are one per region; more would be a mistake. */
    private static final int ADDRESSES = 100;

    private final OkHttpClient http;
    private final Duration connectTimeout;
    private final Duration callTimeout;
    private final Cache<String, ConnectorClient> clients =
            Caffeine.newBuilder().maximumSize(ADDRESSES).build();

    /** {@code http} carries the token, the time-outs and {@link SentOrNot}. */
    Connector(OkHttpClient http, TeamsSettings settings) {
        this.http = http;
        connectTimeout = settings.connectTimeout();
        callTimeout = settings.callTimeout();
    }

    /** What came of a call. */
    sealed interface Outcome {

        /** It was done; {@code id} names what came of it. */
        record Done(String id) implements Outcome {
            public Done {
                Objects.requireNonNull(id);
            }
        }

        /** The connector said no, with an HTTP status and one of its words, which may be missing. */
        record Denied(int status, String code) implements Outcome {
            public Denied {
                Objects.requireNonNull(code);
            }
        }

        /** It was not done, and should be tried again. */
        record Later(Duration delay, String detail) implements Outcome {
            public Later {
                Objects.requireNonNull(delay);
                Objects.requireNonNull(detail);
            }
        }

        /** It may have been done or not. */
        record Unknown(String detail) implements Outcome {
            public Unknown {
                Objects.requireNonNull(detail);
            }
        }
    }

    /** Sends a new activity into a conversation; its id comes back. */
    Outcome send(String serviceUrl, String conversation, Activity activity) {
        return call(
                serviceUrl,
                all -> all.sendToConversation(conversation, activity).thenApply(ResourceResponse::getId));
    }

    /** Puts the activity in the place of an earlier one. */
    Outcome update(String serviceUrl, String conversation, String id, Activity activity) {
        // Teams may answer a change without naming the message again.
        return call(
                serviceUrl,
                all -> all.updateActivity(conversation, id, activity).thenApply(done -> id));
    }

    /** Opens a conversation; its id comes back. */
    Outcome create(String serviceUrl, ConversationParameters parameters) {
        return call(
                serviceUrl, all -> all.createConversation(parameters).thenApply(ConversationResourceResponse::getId));
    }

    private Outcome call(String serviceUrl, Function<Conversations, CompletableFuture<String>> call) {
        try {
            String id = call.apply(clients.get(serviceUrl, this::client).getConversations())
                    .join();
            return id == null || id.isEmpty() ? new Outcome.Unknown("an answer without an id") : new Outcome.Done(id);
        } catch (CompletionException e) {
            return ConnectorErrors.outcome(Objects.requireNonNullElse(e.getCause(), e));
        }
    }

    private ConnectorClient client(String serviceUrl) {
        RestClient.Builder builder = new RestClient.Builder(http.newBuilder(), new Retrofit.Builder())
                // The builder sets two minutes by itself.
                .withReadTimeout(callTimeout.toMillis(), TimeUnit.MILLISECONDS)
                .withConnectionTimeout(connectTimeout.toMillis(), TimeUnit.MILLISECONDS)
                .withBaseUrl(serviceUrl)
                .withSerializerAdapter(new AsItIs())
                .withResponseBuilderFactory(new ServiceResponseBuilder.Factory())
                .withRetryStrategy(new Never());
        return new RestConnectorClient(builder.build());
    }

    /**
     * The SDK takes a dot in a name for a step into an object, so that a card with {@code choices.data} could not be sent;
     * nothing that is sent here needs that.
     */
    private static final class AsItIs extends JacksonAdapter {

        @Override
        public ObjectMapper serializer() {
            return simpleMapper();
        }
    }

    /** The SDK would post a second time after a 500; when to try again is decided elsewhere. */
    private static final class Never extends RetryStrategy {

        Never() {
            super("never", false);
        }

        @Override
        public boolean shouldRetry(int retryCount, Response response) {
            return false;
        }
    }
}
