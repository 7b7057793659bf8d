package io.flowmend.knowledge;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The pages that a file names as its sources, each under a short name. */
final class Sources {

    private final Map<String, URI> byName = new HashMap<>();

    private Sources() {}

    static Sources of(YamlNode root) {
        Sources sources = new Sources();
        root.optional("sources").ifPresent(named -> {
            for (YamlNode.Entry entry : named.entries()) {
                address(entry.value()).ifPresent(address -> sources.byName.put(entry.key(), address));
            }
        });
        return sources;
    }

    /** The page of a node's field {@code source}: one of the file's short names, or an address. */
    Optional<URI> in(YamlNode node) {
        Optional<YamlNode> source = node.required("source");
        if (source.isEmpty()) {
            return Optional.empty();
        }
        URI named = byName.get(source.get().text());
        return named == null ? address(source.get()) : Optional.of(named);
    }

    private static Optional<URI> address(YamlNode node) {
        String text = node.text();
        if (!text.startsWith("https://")) {
            node.fault("expected an address that begins with https:// or a name of 'sources', found '" + text + "'");
            return Optional.empty();
        }
        try {
            return Optional.of(URI.create(text));
        } catch (IllegalArgumentException broken) {
            node.fault("not an address: " + broken.getMessage());
            return Optional.empty();
        }
    }
}
