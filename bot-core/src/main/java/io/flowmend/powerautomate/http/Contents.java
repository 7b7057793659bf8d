package io.flowmend.powerautomate.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.util.List;

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

    /** What the action's outputs hold; missing if there is no link, one that leads elsewhere, or nothing behind it. */
    JsonNode of(JsonNode properties) {
        String link = properties.path("outputsLink").path("uri").asText();
        if (link.isEmpty()) {
            return MissingNode.getInstance();
        }
        URI address = URI.create(link);
        return isTrusted(address) && client.getOpen(address) instanceof Reply.Done done
                ? done.body()
                : MissingNode.getInstance();
    }

    /** Microsoft's hosts over https, or the very host of a flow service that stands somewhere else. */
    private boolean isTrusted(URI address) {
        String host = String.valueOf(address.getHost());
        boolean isMicrosofts =
                "https".equals(address.getScheme()) && HOSTS.stream().anyMatch(host::endsWith);
        boolean isTheServices = flowApi.getScheme().equals(address.getScheme())
                && flowApi.getAuthority().equals(address.getAuthority());
        return isMicrosofts || isTheServices;
    }
}
