package io.flowmend.wording;

import io.flowmend.card.Argument;
import io.flowmend.card.Block;
import io.flowmend.card.Card;
import io.flowmend.card.Choice;
import io.flowmend.card.Phrase;
import io.flowmend.card.ReadyBlock;
import io.flowmend.card.ReadyCard;
import io.flowmend.card.ReadyChoice;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Function;

/** Puts a card into the words of a reader's language; the same card, language and zone always give the same words. */
public final class Wording {

    private final PhraseBook book;

    /** Takes the words from {@code book}. */
    public Wording(PhraseBook book) {
        this.book = book;
    }

    /** The card in the best language for {@code reader}, with times as they are in {@code zone}; members go by their ids. */
    public ReadyCard ready(Card card, Locale reader, ZoneId zone) {
        return ready(card, reader, zone, member -> new Argument.Text(member.id()));
    }

    /** The same with members of chat platforms named as {@code members} says. */
    public ReadyCard ready(Card card, Locale reader, ZoneId zone, Function<Argument.Member, Argument> members) {
        String language = book.languageFor(reader);
        Speaker speaker = new Speaker(book, language, zone, members);
        return new ReadyCard(
                language,
                card.blocks().stream().map(block -> ready(block, speaker)).toList());
    }

    /** One phrase as plain text, for where no card can stand. */
    public String plain(Phrase phrase, Locale reader, ZoneId zone) {
        return new Speaker(book, book.languageFor(reader), zone, member -> new Argument.Text(member.id()))
                .plain(phrase);
    }

    private static ReadyBlock ready(Block block, Speaker speaker) {
        return switch (block) {
            case Block.Heading heading -> new ReadyBlock.Heading(speaker.plain(heading.text()));
            case Block.Text text -> new ReadyBlock.Text(speaker.spans(text.text()));
            case Block.Facts facts ->
                new ReadyBlock.Facts(facts.facts().stream()
                        .map(fact -> new ReadyBlock.Fact(speaker.plain(fact.label()), speaker.spans(fact.value())))
                        .toList());
            case Block.Progress progress ->
                new ReadyBlock.Progress(
                        speaker.plain(progress.title()),
                        progress.steps().stream()
                                .map(step -> new ReadyBlock.Step(speaker.plain(step.title()), step.state()))
                                .toList());
            case Block.Code code -> new ReadyBlock.Code(code.text());
            case Block.Copy copy -> new ReadyBlock.Code(speaker.plain(copy.text()));
            case Block.Choices choices ->
                new ReadyBlock.Choices(choices.choices().stream()
                        .map(choice -> ready(choice, speaker))
                        .toList());
            case Block.Note note -> new ReadyBlock.Note(speaker.spans(note.text()));
        };
    }

    private static ReadyChoice ready(Choice choice, Speaker speaker) {
        return switch (choice) {
            case Choice.Press press ->
                new ReadyChoice.Press(
                        press.of(), press.revision(), press.action(), speaker.plain(press.label()), press.emphasis());
            case Choice.Pick pick ->
                new ReadyChoice.Pick(
                        pick.of(),
                        pick.revision(),
                        pick.action(),
                        speaker.plain(pick.label()),
                        speaker.plain(pick.confirm()));
            case Choice.Open open -> new ReadyChoice.Open(open.address(), speaker.plain(open.label()));
        };
    }
}
