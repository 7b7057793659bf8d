package io.flowmend.sandbox.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Signs activities and brings them to the bot, again where Teams would. */
final class TeamsPost {
    private final TeamsRules rules;
    private final BearerToken tokens;
    private final Supplier<String> serviceUrl;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private volatile URI bot;

    TeamsPost(TeamsRules rules, BearerToken tokens, Supplier<String> serviceUrl, URI bot) {
        this.rules = rules;
        this.tokens = tokens;
        this.serviceUrl = serviceUrl;
        this.bot = bot;
    }

    void sendTo(URI url) {
        bot = url;
    }

    /** One try; blocks until there is an answer or patience ends. */
    TeamsAttempt once(ObjectNode activity, TeamsForgery forgery, int retryNumber) throws InterruptedException {
        HttpRequest.Builder builder = HttpRequest.newBuilder(bot)
                .timeout(rules.answerWithin())
                .header("Content-Type", DamagedBody.contentType(forgery))
                .header("User-Agent", "Microsoft-SkypeBotApi (Microsoft-BotFramework/3.0)");
        tokens.headers(forgery, serviceUrl.get()).forEach(value -> builder.header("Authorization", value));
        builder.POST(HttpRequest.BodyPublishers.ofString(DamagedBody.of(activity, forgery)));
        try {
            HttpResponse<String> answer = http.send(builder.build(), HttpResponse.BodyHandlers.ofString());
            String type = answer.headers().firstValue("Content-Type").orElse("");
            String failure = answer.statusCode() / 100 == 2 ? "" : "http_error";
            return new TeamsAttempt(retryNumber, answer.statusCode(), type, answer.body(), failure);
        } catch (HttpTimeoutException late) {
            return TeamsAttempt.unanswered(retryNumber, "timeout");
        } catch (ConnectException unreachable) {
            return TeamsAttempt.unanswered(retryNumber, "connection_failed");
        } catch (IOException broken) {
            return TeamsAttempt.unanswered(retryNumber, "connection_broken");
        }
    }

    /** Tries until it is acknowledged, refused for what it is, or the retries are used up. */
    List<TeamsAttempt> withRetries(ObjectNode activity) throws InterruptedException {
        List<TeamsAttempt> attempts = new ArrayList<>();
        TeamsAttempt last = once(activity, TeamsForgery.TRUE, 0);
        attempts.add(last);
        for (int i = 0; i < rules.retryDelays().size() && (last.status() == 0 || last.status() >= 500); i++) {
            Duration delay = rules.retryDelays().get(i);
            if (delay.isPositive()) {
                Thread.sleep(delay);
            }
            last = once(activity, TeamsForgery.TRUE, i + 1);
            attempts.add(last);
        }
        return attempts;
    }

    void stop() {
        http.shutdownNow();
    }
}
