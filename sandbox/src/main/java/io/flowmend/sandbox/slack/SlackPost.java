package io.flowmend.sandbox.slack;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Signs requests and brings them to the app, again and again where Slack would. */
final class SlackPost {
    private final SlackWorkspace workspace;
    private final SlackRules rules;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private volatile URI app;

    SlackPost(SlackWorkspace workspace, SlackRules rules, URI app) {
        this.workspace = workspace;
        this.rules = rules;
        this.app = app;
    }

    void sendTo(URI url) {
        app = url;
    }

    /** One try; blocks until there is an answer or patience ends. */
    SlackAttempt once(SlackRequest request, SlackForgery forgery, int retryNumber, String retryReason)
            throws InterruptedException {
        HttpRequest.Builder builder = HttpRequest.newBuilder(app)
                .timeout(rules.acknowledgeWithin())
                .header("Content-Type", request.contentType())
                .header("User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)");
        if (retryNumber > 0) {
            builder.header("X-Slack-Retry-Num", Integer.toString(retryNumber));
            builder.header("X-Slack-Retry-Reason", retryReason);
        }
        sign(builder, request, forgery);
        String body = forgery == SlackForgery.BODY_CHANGED ? request.body() + " " : request.body();
        builder.POST(HttpRequest.BodyPublishers.ofString(body));
        try {
            HttpResponse<String> answer = http.send(builder.build(), HttpResponse.BodyHandlers.ofString());
            boolean noRetry =
                    answer.headers().firstValue("X-Slack-No-Retry").orElse("").equals("1");
            String type = answer.headers().firstValue("Content-Type").orElse("");
            String failure = answer.statusCode() / 100 == 2 ? "" : "http_error";
            return new SlackAttempt(retryNumber, answer.statusCode(), type, answer.body(), failure, noRetry);
        } catch (HttpTimeoutException late) {
            return SlackAttempt.unanswered(retryNumber, "http_timeout");
        } catch (ConnectException unreachable) {
            return SlackAttempt.unanswered(retryNumber, "connection_failed");
        } catch (IOException broken) {
            return SlackAttempt.unanswered(retryNumber, "unknown_error");
        }
    }

    /** Tries until it is acknowledged or the retries are used up. */
    List<SlackAttempt> withRetries(SlackRequest request, SlackForgery forgery) throws InterruptedException {
        List<SlackAttempt> attempts = new ArrayList<>();
        SlackAttempt last = once(request, forgery, 0, "");
        attempts.add(last);
        for (int i = 0; i < rules.retryDelays().size() && !last.acknowledged() && !last.retryRefused(); i++) {
            Duration delay = rules.retryDelays().get(i);
            if (delay.isPositive()) {
                Thread.sleep(delay);
            }
            last = once(request, forgery, i + 1, last.failure());
            attempts.add(last);
        }
        return attempts;
    }

    void stop() {
        http.shutdownNow();
    }

    private void sign(HttpRequest.Builder builder, SlackRequest request, SlackForgery forgery) {
        if (forgery == SlackForgery.UNSIGNED) {
            return;
        }
        String secret = workspace.team().signingSecret();
        Instant at = workspace.now().plus(forgery.shift());
        String used = forgery == SlackForgery.WRONG_SECRET ? secret + "-not" : secret;
        builder.header("X-Slack-Request-Timestamp", Long.toString(at.getEpochSecond()));
        builder.header("X-Slack-Signature", SlackSigner.sign(used, at, request.body()));
    }
}
