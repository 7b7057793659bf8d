package io.flowmend.app;

import io.flowmend.card.ReadyBlock;
import io.flowmend.card.ReadyCard;
import io.flowmend.card.Span;
import java.util.List;
import java.util.stream.Collectors;

/** Draws a card for a terminal, its buttons left out: there is nobody to press them. */
final class PlainTextRenderer {

    private PlainTextRenderer() {}

    static String render(ReadyCard card) {
        return card.blocks().stream().map(PlainTextRenderer::block).collect(Collectors.joining());
    }

    private static String block(ReadyBlock block) {
        return switch (block) {
            case ReadyBlock.Heading heading -> heading.text() + "\n";
            case ReadyBlock.Text text -> spans(text.spans()) + "\n";
            case ReadyBlock.Facts facts ->
                facts.facts().stream()
                        .map(fact -> fact.label() + ": " + spans(fact.value()) + "\n")
                        .collect(Collectors.joining());
            case ReadyBlock.Progress progress -> progress.title() + "\n";
            case ReadyBlock.Code code ->
                code.text().lines().map(line -> "  > " + line + "\n").collect(Collectors.joining());
            case ReadyBlock.Choices choices -> "";
            case ReadyBlock.Note note -> spans(note.spans()) + "\n";
        };
    }

    private static String spans(List<Span> spans) {
        return spans.stream()
                .map(span -> switch (span) {
                    case Span.Plain plain -> plain.text();
                    case Span.Strong strong -> strong.text();
                    case Span.Code code -> code.text();
                    case Span.Link link -> link.text() + " (" + link.address() + ")";
                    case Span.Time time -> time.text();
                    case Span.Person person -> "@" + person.id();
                })
                .collect(Collectors.joining());
    }
}
