package io.flowmend.powerautomate.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.flowmend.powerautomate.Answer.Refusal;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;

/** Tells what an answer of the services means. */
final class Replies {

    /** The service has not done it and says when it may; source: pnp/cli-microsoft365, request.ts. */
    private static final Set<Integer> NOT_NOW = Set.of(429, 503);

    /** Something on the way failed, which says nothing of what the service has done. */
    private static final Set<Integer> UNCLEAR = Set.of(408, 500, 502, 504);

    private Replies() {}

    static Reply of(int status, HttpResponse<?> response, JsonNode body) {
        if (status >= 200 && status < 300) {
            return new Reply.Done(body);
        }
        String code = body.path("error").path("code").asText();
        String detail = "HTTP " + status + " " + code;
        if (NOT_NOW.contains(status)) {
            return new Reply.Later(retryAfter(response), detail);
        }
        if (UNCLEAR.contains(status)) {
            return new Reply.Lost(detail);
        }
        return new Reply.Denied(status, code, refusal(status), detail);
    }

    /** "ConnectionAuthorizationFailed" comes with 403 here and means that the caller may not see the flow. */
    private static Refusal refusal(int status) {
        return switch (status) {
            case 401 -> Refusal.NOT_SIGNED_IN;
            case 403 -> Refusal.NO_ACCESS;
            case 404, 410 -> Refusal.NOT_FOUND;
            default -> Refusal.INVALID;
        };
    }

    private static Duration retryAfter(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(text -> text.matches("[0-9]{1,5}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .orElse(ServiceClient.SOON);
    }
}
