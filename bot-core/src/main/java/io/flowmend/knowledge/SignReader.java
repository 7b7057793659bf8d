package io.flowmend.knowledge;

import io.flowmend.diagnosis.Phrase;
import io.flowmend.diagnosis.Sign;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Reads the signs of a cause. */
final class SignReader {

    private final Sources sources;
    private final PhraseReader phraseReader;

    SignReader(Sources sources, PhraseReader phraseReader) {
        this.sources = sources;
        this.phraseReader = phraseReader;
    }

    Sources sources() {
        return sources;
    }

    Optional<Sign> sign(YamlNode node) {
        node.unknownFields(
                "entra-codes", "codes", "statuses", "reasons", "phrases", "topics", "together", "weight", "source");
        int weight = weight(node);
        Optional<URI> source = sources.in(node);
        if (source.isEmpty()) {
            return Optional.empty();
        }
        URI page = source.get();
        if (node.optional("entra-codes").isPresent()) {
            return Optional.of(new Sign.EntraCodes(integers(node, "entra-codes"), weight, page));
        }
        if (node.optional("codes").isPresent()) {
            return Optional.of(new Sign.Codes(node.texts("codes"), weight, page));
        }
        if (node.optional("together").isPresent()) {
            return Optional.of(
                    new Sign.Together(phrases(node.items("together")), integers(node, "statuses"), weight, page));
        }
        if (node.optional("topics").isPresent()) {
            return Optional.of(new Sign.Topics(phrases(node.items("topics")), weight, page));
        }
        if (node.optional("phrases").isPresent()) {
            return Optional.of(new Sign.Phrases(phrases(node.items("phrases")), weight, page));
        }
        if (node.optional("statuses").isPresent() || node.optional("reasons").isPresent()) {
            return Optional.of(
                    new Sign.Statuses(integers(node, "statuses"), phrases(node.items("reasons")), weight, page));
        }
        node.fault("a sign needs entra-codes, codes, statuses, reasons, phrases, topics or together");
        return Optional.empty();
    }

    List<Phrase> phrases(List<YamlNode> nodes) {
        return phraseReader.phrases(nodes);
    }

    private static int weight(YamlNode node) {
        Optional<YamlNode> weight = node.required("weight");
        if (weight.isEmpty()) {
            return 0;
        }
        int value = integer(weight.get());
        if (value < 0 || value > Sign.HEAVIEST) {
            weight.get().fault("a weight lies between 0 and " + Sign.HEAVIEST + ", not at " + value);
        }
        return value;
    }

    private static List<Integer> integers(YamlNode node, String field) {
        return node.items(field).stream().map(SignReader::integer).toList();
    }

    private static int integer(YamlNode node) {
        String written = node.text();
        try {
            return Integer.parseInt(written);
        } catch (NumberFormatException notANumber) {
            if (node.isText()) {
                node.fault("expected a whole number, found '" + written + "'");
            }
            return 0;
        }
    }
}
