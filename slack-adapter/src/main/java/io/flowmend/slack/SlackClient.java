package io.flowmend.slack;

import com.google.gson.JsonParseException;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.util.http.SlackHttpClient;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/** Calls Slack; what comes of a call is a value, and nothing of it is logged. */
final class SlackClient {

    private static final int CONNECTIONS_KEPT = 8;
    private static final Duration CONNECTION_KEPT = Duration.ofSeconds(10);

    /** After an answer that Slack is in trouble, or none. */
    private static final Duration SOON = Duration.ofSeconds(5);

    /** Where Slack asks to wait and does not say how long. Source: docs.slack.dev/apis/web-api/rate-limits. */
    private static final Duration ONE_MINUTE = Duration.ofMinutes(1);

    private static final int TOO_MANY_REQUESTS = 429;

    private final Slack slack;
    private final MethodsClient methods;
    private final OkHttpClient http;

    SlackClient(SlackSettings settings) {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(settings.api().toString());
        // Counting calls would make the client ask auth.test first.
        config.setStatsEnabled(false);
        // The default listeners write tokens and texts into the log at DEBUG.
        config.setHttpClientResponseHandlers(new ArrayList<>());
        http = SlackHttpClient.buildOkHttpClient(config)
                .newBuilder()
                .connectTimeout(settings.connectTimeout())
                .readTimeout(settings.callTimeout())
                .callTimeout(settings.callTimeout())
                // Not kept so long that Slack closes it meanwhile: a post on a dead one ends as "unsure".
                .connectionPool(new ConnectionPool(CONNECTIONS_KEPT, CONNECTION_KEPT.toSeconds(), TimeUnit.SECONDS))
                // Otherwise a post could go out a second time by itself.
                .retryOnConnectionFailure(false)
                .addInterceptor(new SentOrNot.Outside())
                .addNetworkInterceptor(new SentOrNot.Inside())
                .build();
        SlackHttpClient client = new SlackHttpClient(http);
        client.setConfig(config);
        slack = Slack.getInstance(config, client);
        methods = slack.methods(settings.botToken().value());
    }

    Slack slack() {
        return slack;
    }

    OkHttpClient http() {
        return http;
    }

    /** What came of a call. */
    sealed interface Outcome<T> {

        /** Slack did it. */
        record Done<T>(T response) implements Outcome<T> {
            public Done {
                Objects.requireNonNull(response);
            }
        }

        /** Slack said no, by one of its error words. */
        record Denied<T>(String error) implements Outcome<T> {
            public Denied {
                Objects.requireNonNull(error);
            }
        }

        /** Slack did not do it, and should be asked again. */
        record Later<T>(Duration delay, String detail) implements Outcome<T> {
            public Later {
                Objects.requireNonNull(delay);
                Objects.requireNonNull(detail);
            }
        }

        /** Slack may have done it or not. */
        record Unknown<T>(String detail) implements Outcome<T> {
            public Unknown {
                Objects.requireNonNull(detail);
            }
        }
    }

    /** One method of the Web API. */
    @FunctionalInterface
    interface Call<T> {
        T with(MethodsClient methods) throws IOException, SlackApiException;
    }

    /** Calls a method; {@code name} is for the log. */
    <T extends SlackApiTextResponse> Outcome<T> call(String name, Call<T> call) {
        try {
            T response = call.with(methods);
            if (response.isOk()) {
                return new Outcome.Done<>(response);
            }
            String error = Objects.requireNonNullElse(response.getError(), "unknown_error");
            return SlackErrors.isPassing(error)
                    ? new Outcome.Later<>(SOON, name + ": " + error)
                    : new Outcome.Denied<>(error);
        } catch (SlackApiException e) {
            return refused(name, e.getResponse());
        } catch (IOException e) {
            return broken(name, e);
        } catch (JsonParseException e) {
            return new Outcome.Unknown<>(name + ": an answer that is not Slack's");
        }
    }

    /** What an HTTP status other than success means. */
    static <T> Outcome<T> refused(String name, Response response) {
        String detail = name + ": HTTP " + response.code();
        if (response.code() == TOO_MANY_REQUESTS) {
            return new Outcome.Later<>(retryAfter(response), detail);
        }
        return response.code() >= 500
                ? new Outcome.Later<>(SOON, detail)
                : new Outcome.Denied<>("http_" + response.code());
    }

    private static Duration retryAfter(Response response) {
        String seconds = Objects.requireNonNullElse(response.header("Retry-After"), "");
        return seconds.matches("[0-9]{1,6}") ? Duration.ofSeconds(Long.parseLong(seconds)) : ONE_MINUTE;
    }

    /** What a broken connection means; its message can hold an address with a secret in it, so only its kind is told. */
    static <T> Outcome<T> broken(String name, IOException e) {
        String detail = name + ": " + e.getClass().getSimpleName();
        return SentOrNot.wasSent(e) ? new Outcome.Unknown<>(detail) : new Outcome.Later<>(SOON, detail);
    }
}
