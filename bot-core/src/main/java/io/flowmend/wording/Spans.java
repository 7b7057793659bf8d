package io.flowmend.wording;

import io.flowmend.card.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Joins runs of text. */
final class Spans {

    private Spans() {}

    /** The same text without empty runs and with neighbouring plain ones made one. */
    static List<Span> joined(List<Span> spans) {
        List<Span> joined = new ArrayList<>();
        for (Span span : spans) {
            if (!(span instanceof Span.Plain plain)) {
                joined.add(span);
            } else if (!joined.isEmpty() && joined.getLast() instanceof Span.Plain before) {
                joined.set(joined.size() - 1, new Span.Plain(before.text() + plain.text()));
            } else if (!plain.text().isEmpty()) {
                joined.add(plain);
            }
        }
        return joined;
    }

    /** The bare text, for where nothing can stand out. */
    static String plain(List<Span> spans) {
        return spans.stream()
                .map(span -> switch (span) {
                    case Span.Plain plain -> plain.text();
                    case Span.Strong strong -> strong.text();
                    case Span.Code code -> code.text();
                    case Span.Link link -> link.text();
                    case Span.Time time -> time.text();
                    case Span.Person person -> "@" + person.id();
                })
                .collect(Collectors.joining());
    }
}
