package io.flowmend.teams;

import io.flowmend.card.ReadyBlock;
import io.flowmend.card.ReadyCard;
import io.flowmend.card.Span;
import java.util.List;
import java.util.function.UnaryOperator;

/** The card as plain text, for notifications, screen readers and clients that draw no cards: its words in reading order. */
final class SpokenText {

    private final StringBuilder text = new StringBuilder();
    private final UnaryOperator<String> names;

    private SpokenText(UnaryOperator<String> names) {
        this.names = names;
    }

    static String of(ReadyCard card, UnaryOperator<String> names) {
        SpokenText spoken = new SpokenText(names);
        card.blocks().forEach(spoken::block);
        String words = TeamsText.cut(spoken.text.toString().strip(), TeamsLimits.SPOKEN);
        return words.isEmpty() ? TeamsText.CUT : words;
    }

    /** What a notification shows: the text's first line. */
    static String summary(String spoken) {
        return TeamsText.cut(spoken.lines().findFirst().orElse(TeamsText.CUT).strip(), TeamsLimits.SUMMARY);
    }

    private void block(ReadyBlock block) {
        switch (block) {
            case ReadyBlock.Heading heading -> line(heading.text());
            case ReadyBlock.Text paragraph -> line(words(paragraph.spans()));
            case ReadyBlock.Note note -> line(words(note.spans()));
            case ReadyBlock.Code code -> line(code.text());
            case ReadyBlock.Facts facts ->
                facts.facts().forEach(fact -> line(fact.label() + ": " + words(fact.value())));
            case ReadyBlock.Progress progress -> {
                line(progress.title());
                progress.steps().forEach(step -> line(ProgressItems.mark(step.state()) + " " + step.title()));
            }
            // Nothing can be pressed where this text is read.
            case ReadyBlock.Choices choices -> {}
        }
    }

    private void line(String words) {
        text.append(words).append('\n');
    }

    private String words(List<Span> spans) {
        StringBuilder words = new StringBuilder();
        for (Span span : spans) {
            words.append(
                    switch (span) {
                        case Span.Plain plain -> plain.text();
                        case Span.Strong strong -> strong.text();
                        case Span.Code code -> code.text();
                        case Span.Link link -> link.text();
                        case Span.Time time -> time.text();
                        case Span.Person person -> {
                            String name = names.apply(person.id());
                            yield name.isEmpty() ? person.id() : name;
                        }
                    });
        }
        return words.toString();
    }
}
