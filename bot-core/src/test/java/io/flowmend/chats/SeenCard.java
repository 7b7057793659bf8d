package io.flowmend.chats;

import io.flowmend.card.Argument;
import io.flowmend.card.Block;
import io.flowmend.card.Card;
import io.flowmend.card.Choice;
import io.flowmend.card.Phrase;
import io.flowmend.card.ReadyBlock;
import io.flowmend.card.ReadyCard;
import io.flowmend.card.ReadyChoice;
import io.flowmend.card.Span;
import io.flowmend.conversation.Stage;
import io.flowmend.diagnosis.CauseId;
import io.flowmend.diagnosis.Diagnosis;
import io.flowmend.wording.Wording;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A card as it was seen, {@code what} it showed in the words of {@link Chat.Shows}, and the stage that it belongs to. */
record SeenCard(String what, Stage stage, Card card) {

    SeenCard {
        Objects.requireNonNull(what);
        Objects.requireNonNull(stage);
        Objects.requireNonNull(card);
    }

    /** The cause that the conversation is about, if it is about a failure. */
    Optional<CauseId> about() {
        return stage.matter().map(Diagnosis::cause);
    }

    /** All that the bot says on it, in that language; what it quotes from the person is left out. */
    ReadyCard ready(Wording wording, String language) {
        List<Block> own = card.blocks().stream()
                .filter(block -> !(block instanceof Block.Code))
                .toList();
        return wording.ready(new Card(own), Locale.forLanguageTag(language), ZoneOffset.UTC);
    }

    /** The texts of a finished card, in lines. */
    static String words(ReadyCard ready) {
        return ready.blocks().stream().flatMap(SeenCard::texts).collect(Collectors.joining("\n"));
    }

    /** The keys of all texts on it, those within other texts included. */
    List<String> keys() {
        return card.blocks().stream()
                .flatMap(SeenCard::phrases)
                .flatMap(SeenCard::keys)
                .toList();
    }

    private static Stream<Phrase> phrases(Block block) {
        return switch (block) {
            case Block.Heading heading -> Stream.of(heading.text());
            case Block.Text text -> Stream.of(text.text());
            case Block.Facts facts -> facts.facts().stream().flatMap(fact -> Stream.of(fact.label(), fact.value()));
            case Block.Progress progress ->
                Stream.concat(
                        Stream.of(progress.title()), progress.steps().stream().map(Block.Step::title));
            case Block.Code code -> Stream.of();
            case Block.Copy copy -> Stream.of(copy.text());
            case Block.Choices choices -> choices.choices().stream().map(Choice::label);
            case Block.Note note -> Stream.of(note.text());
        };
    }

    private static Stream<String> keys(Phrase phrase) {
        Stream<Phrase> within = phrase.arguments().values().stream().flatMap(argument -> switch (argument) {
            case Argument.Words words -> Stream.of(words.value());
            case Argument.Listing listing -> listing.items().stream();
            case Argument.Count count -> Stream.of();
            case Argument.Text text -> Stream.of();
            case Argument.Code code -> Stream.of();
            case Argument.Person person -> Stream.of();
            case Argument.Member member -> Stream.of();
            case Argument.Address address -> Stream.of();
            case Argument.Moment moment -> Stream.of();
        });
        return Stream.concat(Stream.of(phrase.key()), within.flatMap(SeenCard::keys));
    }

    private static Stream<String> texts(ReadyBlock block) {
        return switch (block) {
            case ReadyBlock.Heading heading -> Stream.of(heading.text());
            case ReadyBlock.Text text -> Stream.of(plain(text.spans()));
            case ReadyBlock.Facts facts ->
                facts.facts().stream().flatMap(fact -> Stream.of(fact.label(), plain(fact.value())));
            case ReadyBlock.Progress progress ->
                Stream.concat(
                        Stream.of(progress.title()), progress.steps().stream().map(ReadyBlock.Step::title));
            case ReadyBlock.Code code -> Stream.of(code.text());
            case ReadyBlock.Choices choices -> choices.choices().stream().map(ReadyChoice::label);
            case ReadyBlock.Note note -> Stream.of(plain(note.spans()));
        };
    }

    private static String plain(List<Span> spans) {
        return spans.stream()
                .map(span -> switch (span) {
                    case Span.Plain plain -> plain.text();
                    case Span.Strong strong -> strong.text();
                    case Span.Code code -> code.text();
                    case Span.Link link -> link.text();
                    case Span.Time time -> time.text();
                    case Span.Person person -> person.id();
                })
                .collect(Collectors.joining());
    }
}
