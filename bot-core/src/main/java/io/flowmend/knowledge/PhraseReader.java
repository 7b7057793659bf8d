package io.flowmend.knowledge;

import io.flowmend.diagnosis.Phrase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads phrases. Beside what {@link Phrase#parse} knows, {@code {name}} stands for a term of the files' {@code terms}, and
 * {@code a ~ b} for both orders of the two with a gap between, unless it is denied.
 */
final class PhraseReader {

    private static final String EITHER_ORDER = " ~ ";

    private final Map<String, String> terms = new HashMap<>();

    /** Takes up a file's terms, which hold for all files. */
    void learn(YamlNode root) {
        root.optional("terms").ifPresent(named -> {
            for (YamlNode.Entry entry : named.entries()) {
                if (terms.put(entry.key(), "(" + String.join("|", texts(entry.value())) + ")") != null) {
                    entry.value().fault("the term '" + entry.key() + "' stands twice");
                }
            }
        });
    }

    List<Phrase> phrases(List<YamlNode> nodes) {
        List<Phrase> phrases = new ArrayList<>();
        for (YamlNode node : nodes) {
            if (!node.isText()) {
                node.fault("expected a phrase");
                continue;
            }
            try {
                phrases.addAll(orders(expand(node.text())));
            } catch (IllegalArgumentException broken) {
                node.fault(String.valueOf(broken.getMessage()));
            }
        }
        return phrases;
    }

    private static List<String> texts(YamlNode list) {
        return list.items().stream().map(YamlNode::text).toList();
    }

    private String expand(String written) {
        StringBuilder expanded = new StringBuilder();
        int from = 0;
        for (int open = written.indexOf('{'); open >= 0; open = written.indexOf('{', from)) {
            int close = written.indexOf('}', open);
            if (close < 0) {
                break;
            }
            String name = written.substring(open + 1, close);
            String term = terms.get(name);
            if (term == null) {
                throw new IllegalArgumentException("no term is named '" + name + "'");
            }
            expanded.append(written, from, open).append(term);
            from = close + 1;
        }
        return expanded.append(written.substring(from)).toString();
    }

    private static List<Phrase> orders(String written) {
        int either = written.indexOf(EITHER_ORDER);
        if (either < 0) {
            return List.of(Phrase.parse(written));
        }
        String first = written.substring(0, either);
        String second = written.substring(either + EITHER_ORDER.length());
        return Stream.of(first + " ... " + second, second + " ... " + first)
                .map(order -> Phrase.parse(order).unlessDenied())
                .toList();
    }
}
