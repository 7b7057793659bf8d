package io.flowmend.slack;

import io.flowmend.card.ReadyBlock;
import io.flowmend.card.ReadyCard;
import io.flowmend.card.Span;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The card as one text, for notifications, screen readers and phones, which do not read blocks: all its words in reading
 * order, escaped, cut with an ellipsis at {@link SlackLimits#FALLBACK_BYTES}.
 */
final class FallbackText {

    private final StringBuilder text = new StringBuilder();
    private int room = SlackLimits.FALLBACK_BYTES - bytes(SlackText.CUT);
    private boolean full;

    private FallbackText() {}

    static String of(ReadyCard card) {
        FallbackText fallback = new FallbackText();
        card.blocks().forEach(fallback::block);
        String words = fallback.text.toString().strip();
        // Slack refuses a message without text.
        return words.isEmpty() ? SlackText.CUT : words;
    }

    private void block(ReadyBlock block) {
        switch (block) {
            case ReadyBlock.Heading heading -> line(List.of(new Span.Plain(heading.text())));
            case ReadyBlock.Text paragraph -> line(paragraph.spans());
            case ReadyBlock.Note note -> line(note.spans());
            case ReadyBlock.Code code -> line(List.of(new Span.Plain(code.text())));
            case ReadyBlock.Facts facts ->
                facts.facts().forEach(fact -> {
                    letters(fact.label() + ": ");
                    line(fact.value());
                });
            case ReadyBlock.Progress progress -> {
                line(List.of(new Span.Plain(progress.title())));
                progress.steps().forEach(step -> {
                    letters(ProgressBlocks.mark(step.state()) + " ");
                    line(List.of(new Span.Plain(step.title())));
                });
            }
            // Nothing can be pressed where this text is read.
            case ReadyBlock.Choices choices -> {}
        }
    }

    private void line(List<Span> spans) {
        spans.forEach(this::span);
        piece("\n");
    }

    private void span(Span span) {
        switch (span) {
            case Span.Plain plain -> letters(plain.text());
            case Span.Strong strong -> letters(strong.text());
            case Span.Code code -> letters(code.text());
            case Span.Time time -> letters(time.text());
            case Span.Person person -> piece(RichText.isUserId(person.id()) ? "<@" + person.id() + ">" : person.id());
            case Span.Link link -> {
                if (RichText.isWebAddress(link.address())) {
                    piece("<" + SlackText.escape(link.address().toString()) + "|" + SlackText.escape(link.text())
                            + ">");
                } else {
                    letters(link.text());
                }
            }
        }
    }

    /** Letter by letter, so that an escape is never cut in two. */
    private void letters(String words) {
        words.codePoints().mapToObj(Character::toString).map(SlackText::escape).forEach(this::piece);
    }

    private void piece(String escaped) {
        int size = bytes(escaped);
        if (full) {
            return;
        }
        if (size > room) {
            text.append(SlackText.CUT);
            full = true;
            return;
        }
        text.append(escaped);
        room -= size;
    }

    private static int bytes(String words) {
        return words.getBytes(StandardCharsets.UTF_8).length;
    }
}
