package io.flowmend.knowledge;

import io.flowmend.diagnosis.Remedy;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads what helps against a cause. */
final class RemedyReader {

    /** Stands in while reading goes on after a fault. */
    static final Remedy NONE =
            new Remedy(Remedy.Reconnect.NO, List.of(), "", URI.create("https://learn.microsoft.com/"));

    static final String NO_PLAYBOOK = "none";

    private RemedyReader() {}

    static Optional<Remedy> read(YamlNode node, Sources sources) {
        node.unknownFields("reconnect", "fixers", "playbook", "source");
        Optional<Remedy.Reconnect> reconnect =
                node.required("reconnect").flatMap(value -> constant(value, Remedy.Reconnect.class));
        List<Remedy.Fixer> fixers = node.required("fixers").map(YamlNode::items).orElse(List.of()).stream()
                .flatMap(value -> constant(value, Remedy.Fixer.class).stream())
                .toList();
        String playbook = node.requiredText("playbook");
        Optional<URI> source = sources.in(node);
        if (reconnect.isEmpty() || source.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Remedy(reconnect.get(), fixers, playbook.equals(NO_PLAYBOOK) ? "" : playbook, source.get()));
    }

    /** The constant of that name, written with spaces and small letters. */
    private static <E extends Enum<E>> Optional<E> constant(YamlNode node, Class<E> type) {
        String written = node.text();
        Optional<E> constant = Arrays.stream(type.getEnumConstants())
                .filter(one -> spoken(one).equals(written))
                .findFirst();
        if (constant.isEmpty() && node.isText()) {
            String known = Arrays.stream(type.getEnumConstants())
                    .map(RemedyReader::spoken)
                    .collect(Collectors.joining(", "));
            node.fault("expected one of " + known + ", found '" + written + "'");
        }
        return constant;
    }

    private static String spoken(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
