package io.flowmend.powerautomate.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.flowmend.powerautomate.Answer;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads what links to contents lead to. The links are secrets: they are never logged and never kept. */
final class Contents {

    /** Where such links lead; source: recorded traffic of 2026 and older clients. */
    private static final List<String> HOSTS = List.of(".logic.azure.com", ".powerplatformusercontent.com");

    private final ServiceClient client;
    private final URI flowApi;

    Contents(ServiceClient client, URI flowApi) {
        this.client = client;
        this.flowApi = flowApi;
    }

    /** What the action's outputs hold, as JSON or as a text; missing if there is no link. */
    Answer<JsonNode> of(JsonNode properties) {
        String link = properties.path("outputsLink").path("uri").asText();
        if (link.isEmpty()) {
            return new Answer.Got<>(MissingNode.getInstance());
        }
        Optional<URI> address = Links.read(link).filter(this::isTrusted);
        if (address.isEmpty()) {
            return new Answer.Refused<>(Answer.Refusal.INVALID, "a link to contents somewhere else");
        }
        Reply reply = client.getOpen(address.get());
        return reply instanceof Reply.Done done ? new Answer.Got<>(done.body()) : reply.failed();
    }

    /** Microsoft's hosts over https, or the very host of a flow service that stands somewhere else. */
    private boolean isTrusted(URI address) {
        String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
        boolean isMicrosofts =
                "https".equalsIgnoreCase(address.getScheme()) && HOSTS.stream().anyMatch(host::endsWith);
        return isMicrosofts || Links.isSamePlace(address, flowApi);
    }
}
