package io.flowmend.wording;

import io.flowmend.card.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the light markup of a text into spans; a mark without its partner stands for itself. */
final class Markup {

    private static final String STRONG = "**";

    private final Placeholders placeholders;

    Markup(Placeholders placeholders) {
        this.placeholders = placeholders;
    }

    List<Span> read(String text) {
        List<Span> spans = new ArrayList<>();
        int plainFrom = 0;
        int at = 0;
        while (at < text.length()) {
            Marked marked = marked(text, at);
            if (marked.end() == at) {
                at++;
            } else {
                spans.addAll(expand(text.substring(plainFrom, at)));
                spans.addAll(marked.spans());
                at = marked.end();
                plainFrom = at;
            }
        }
        spans.addAll(expand(text.substring(plainFrom)));
        return Spans.joined(spans);
    }

    /** A marked run that ends before {@code end}; it ends where it began if none is there. */
    private record Marked(int end, List<Span> spans) {}

    private Marked marked(String text, int at) {
        if (text.startsWith(STRONG, at)) {
            int close = text.indexOf(STRONG, at + 2);
            return close < 0 ? none(at) : new Marked(close + 2, strong(text.substring(at + 2, close)));
        }
        if (text.charAt(at) == '`') {
            int close = text.indexOf('`', at + 1);
            return close < 0
                    ? none(at)
                    : new Marked(close + 1, List.of(new Span.Code(plain(text.substring(at + 1, close)))));
        }
        return text.charAt(at) == '[' ? link(text, at) : none(at);
    }

    private Marked link(String text, int at) {
        int middle = text.indexOf("](", at);
        int close = middle < 0 ? -1 : text.indexOf(')', middle);
        if (close < 0) {
            return none(at);
        }
        String label = plain(text.substring(at + 1, middle));
        return new Marked(
                close + 1, List.of(new Span.Link(label, placeholders.address(text.substring(middle + 2, close)))));
    }

    private static Marked none(int at) {
        return new Marked(at, List.of());
    }

    private List<Span> strong(String text) {
        return expand(text).stream()
                .map(span -> span instanceof Span.Plain plain ? new Span.Strong(plain.text()) : span)
                .toList();
    }

    private String plain(String text) {
        return Spans.plain(expand(text));
    }

    private List<Span> expand(String text) {
        List<Span> spans = new ArrayList<>();
        int plainFrom = 0;
        for (int at = 0; at < text.length(); at++) {
            Optional<List<Span>> held = placeholders.spans(text.charAt(at));
            if (held.isPresent()) {
                spans.add(new Span.Plain(text.substring(plainFrom, at)));
                spans.addAll(held.get());
                plainFrom = at + 1;
            }
        }
        spans.add(new Span.Plain(text.substring(plainFrom)));
        return Spans.joined(spans);
    }
}
