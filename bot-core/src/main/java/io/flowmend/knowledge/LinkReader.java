package io.flowmend.knowledge;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the pages that steps may open, by name. */
public final class LinkReader {

    private LinkReader() {}

    /** The pages of a file of {@code name: https address}; what is wrong becomes faults and is left out. */
    public static Map<String, URI> read(KnowledgeText file, Faults faults) {
        Map<String, URI> links = new LinkedHashMap<>();
        for (YamlNode.Entry entry :
                YamlDocument.parse(file, faults).map(YamlNode::entries).orElse(List.of())) {
            address(entry.value()).ifPresent(address -> links.put(entry.key(), address));
        }
        return links;
    }

    private static Optional<URI> address(YamlNode node) {
        String text = node.text();
        try {
            URI address = new URI(text);
            if ("https".equals(address.getScheme()) && address.getHost() != null) {
                return Optional.of(address);
            }
        } catch (URISyntaxException notAnAddress) {
            // Told below, as is an address of another kind.
        }
        if (node.isText()) {
            node.fault("a link is a full address that begins with https://, not: " + text);
        }
        return Optional.empty();
    }
}
