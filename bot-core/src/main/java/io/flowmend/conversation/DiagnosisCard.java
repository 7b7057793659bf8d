package io.flowmend.conversation;

import io.flowmend.card.Argument;
import io.flowmend.card.Block;
import io.flowmend.card.Block.Fact;
import io.flowmend.card.Card;
import io.flowmend.card.Choice;
import io.flowmend.card.Emphasis;
import io.flowmend.card.Phrase;
import io.flowmend.conversation.Stage.Diagnosed;
import io.flowmend.diagnosis.Alternative;
import io.flowmend.diagnosis.CauseId;
import io.flowmend.diagnosis.Diagnosis;
import io.flowmend.diagnosis.Remedy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Draws a diagnosis: what it is, what helps and who can do it, why the bot thinks so, and the way on. */
final class DiagnosisCard {

    private static final int QUOTES = 2;
    private static final int ALTERNATIVES = 2;

    /** From here on other causes are not worth a word: naming them would only unsettle. */
    private static final double CERTAIN = 0.8;

    /** Where the text does not tell the cause, so that the person is told which text does. */
    private static final Set<CauseId> CAUSE_UNTOLD = Set.of(CauseId.UNKNOWN, CauseId.CASCADE);

    private final Guides guides;

    DiagnosisCard(Guides guides) {
        this.guides = guides;
    }

    Card card(Conversation conversation, Diagnosed stage) {
        return guides.rival(stage.diagnosis())
                .map(rival -> question(conversation, stage, rival))
                .orElseGet(() -> found(conversation, stage));
    }

    /** Which of two causes it is; each is told by what a person can see of it. */
    private Card question(Conversation conversation, Diagnosed stage, CauseId rival) {
        Diagnosis diagnosis = stage.diagnosis();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(Phrase.of("bot.question.heading")));
        blocks.add(new Block.Text(Phrase.of("bot.question.text")));
        blocks.add(new Block.Facts(List.of(seen(diagnosis.cause()), seen(rival))));
        blocks.addAll(evidence(diagnosis));
        blocks.add(new Block.Choices(List.of(
                press(conversation, Actions.FITS_FIRST, Phrases.causeName(diagnosis.cause())),
                press(conversation, Actions.FITS_SECOND, Phrases.causeName(rival)),
                press(conversation, Actions.FITS_NEITHER, Phrase.of("bot.choice.fits-neither")))));
        blocks.addAll(WaitingBlocks.of(guides, stage.interrupted()));
        return new Card(blocks);
    }

    private static Fact seen(CauseId cause) {
        return new Fact(Phrases.causeName(cause), Phrase.of("causes." + cause + ".seen"));
    }

    private static Choice press(Conversation conversation, String action, Phrase label) {
        return new Choice.Press(conversation.id(), conversation.revision(), action, label, Emphasis.PLAIN);
    }

    private Card found(Conversation conversation, Diagnosed stage) {
        List<Block> blocks = new ArrayList<>(blocks(stage.diagnosis()));
        if (stage.cut()) {
            blocks.add(new Block.Note(Phrase.of("bot.diagnosis.cut")));
        }
        if (guides.guide(stage.diagnosis().cause(), conversation.matter()).isPresent()) {
            blocks.add(new Block.Choices(List.of(new Choice.Press(
                    conversation.id(),
                    conversation.revision(),
                    Actions.WALK,
                    Phrase.of("bot.choice.walk"),
                    Emphasis.PRIMARY))));
        }
        blocks.addAll(WaitingBlocks.of(guides, stage.interrupted()));
        return new Card(blocks);
    }

    List<Block> blocks(Diagnosis diagnosis) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(Phrases.causeName(diagnosis.cause())));
        blocks.add(new Block.Text(Phrases.causeExplained(diagnosis.cause())));
        if (CAUSE_UNTOLD.contains(diagnosis.cause())) {
            blocks.add(new Block.Text(Phrase.of("bot.copy-next." + diagnosis.cause())));
        }
        guides.remedies().apply(diagnosis.cause()).map(DiagnosisCard::facts).ifPresent(blocks::add);
        blocks.addAll(evidence(diagnosis));
        if (diagnosis.confidence() < CERTAIN && !diagnosis.alternatives().isEmpty()) {
            blocks.add(new Block.Note(alternatives(diagnosis.alternatives())));
        }
        return blocks;
    }

    private static Block facts(Remedy remedy) {
        List<Phrase> fixers = remedy.fixers().stream()
                .map(fixer -> Phrase.of("bot.fixer." + WordKeys.of(fixer)))
                .toList();
        return new Block.Facts(List.of(
                new Fact(
                        Phrase.of("bot.diagnosis.who"),
                        Phrase.of("bot.diagnosis.listing", "items", new Argument.Listing(fixers))),
                new Fact(
                        Phrase.of("bot.diagnosis.sign-in-again"),
                        Phrase.of("bot.reconnect." + WordKeys.of(remedy.reconnect())))));
    }

    private static List<Block> evidence(Diagnosis diagnosis) {
        if (diagnosis.evidence().isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>(List.of(new Block.Text(Phrase.of("bot.diagnosis.because"))));
        diagnosis.evidence().stream().limit(QUOTES).forEach(quote -> blocks.add(new Block.Code(quote.readable())));
        return blocks;
    }

    private static Phrase alternatives(List<Alternative> alternatives) {
        List<Phrase> names = alternatives.stream()
                .limit(ALTERNATIVES)
                .map(alternative -> Phrases.causeName(alternative.cause()))
                .toList();
        return Phrase.of("bot.diagnosis.or-else", "causes", new Argument.Listing(names));
    }
}
