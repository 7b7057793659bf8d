package io.flowmend.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.flowmend.slack.SlackClient.Outcome;
import java.io.IOException;
import java.net.URI;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Answers through the address that Slack gave with a command or click, and through no other. */
final class ResponseUrls {

    /** Where Slack's own addresses are. Source: docs.slack.dev/interactivity/handling-user-interaction. */
    private static final String SLACK_HOST = "hooks.slack.com";

    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
    private static final String NAME = "response_url";

    private final OkHttpClient http;
    private final URI api;

    ResponseUrls(OkHttpClient http, URI api) {
        this.http = http;
        this.api = api;
    }

    /** Sends the body; Denied where the address is not Slack's or no longer takes answers. */
    Outcome<String> send(String responseUrl, String body) {
        if (!isSlacks(responseUrl)) {
            return new Outcome.Denied<>("not_slacks_address");
        }
        Request request = new Request.Builder()
                .url(responseUrl)
                .post(RequestBody.create(body, JSON))
                .build();
        try (Response response = http.newCall(request).execute()) {
            return response.isSuccessful() ? read(response.body().string()) : SlackClient.refused(NAME, response);
        } catch (IOException e) {
            return SlackClient.broken(NAME, e);
        }
    }

    /** Slack answers {@code ok} or JSON. */
    private static Outcome<String> read(String answer) {
        try {
            JsonNode json = SlackJson.MAPPER.readTree(answer);
            if (json.has("ok") && !json.path("ok").asBoolean()) {
                return new Outcome.Denied<>(json.path("error").asText("unknown_error"));
            }
        } catch (JsonProcessingException e) {
            return new Outcome.Done<>(answer);
        }
        return new Outcome.Done<>(answer);
    }

    /** So that a forged address cannot make the bot call into the network it runs in. */
    private boolean isSlacks(String responseUrl) {
        URI address;
        try {
            address = URI.create(responseUrl);
        } catch (IllegalArgumentException e) {
            return false;
        }
        boolean slack =
                "https".equals(address.getScheme()) && SLACK_HOST.equals(address.getHost()) && address.getPort() == -1;
        boolean configured = api.getScheme().equals(address.getScheme())
                && api.getHost().equals(address.getHost())
                && api.getPort() == address.getPort();
        return (slack || configured) && address.getUserInfo() == null;
    }
}
