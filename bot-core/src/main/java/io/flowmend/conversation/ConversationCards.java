package io.flowmend.conversation;

import io.flowmend.card.Argument;
import io.flowmend.card.Block;
import io.flowmend.card.Card;
import io.flowmend.card.Choice;
import io.flowmend.card.Emphasis;
import io.flowmend.card.Phrase;
import io.flowmend.conversation.Stage.Cancelled;
import io.flowmend.conversation.Stage.Diagnosed;
import io.flowmend.conversation.Stage.Finished;
import io.flowmend.conversation.Stage.LanguageMenu;
import io.flowmend.conversation.Stage.Walking;
import io.flowmend.diagnosis.CauseId;
import io.flowmend.diagnosis.Diagnosis;
import io.flowmend.playbook.Outcome;
import io.flowmend.playbook.PlaybookStep;
import java.util.List;

/** Draws a conversation's card from its state; the one place where it is drawn, for its first showing and every later one. */
public final class ConversationCards {

    private final Guides guides;
    private final DiagnosisCard diagnosis;
    private final WalkCard walk;

    /** Draws with the given guides. */
    public ConversationCards(Guides guides) {
        this.guides = guides;
        this.diagnosis = new DiagnosisCard(guides);
        this.walk = new WalkCard(guides);
    }

    /** The card of the conversation as it stands, as seen from there; a blank one has none to show but a word of excuse. */
    public Card card(Conversation conversation, CardView view) {
        return switch (view) {
            case HOME -> home(conversation);
            case ELSEWHERE -> elsewhere(conversation);
            case GOES_ON_BELOW -> Card.of(new Block.Note(Phrase.of("bot.goes-on-below")));
        };
    }

    /** The card of a diagnosis that no conversation follows, so without buttons. */
    public Card diagnosis(Diagnosis found) {
        return found.cause().equals(CauseId.NOT_A_FAILURE)
                ? new AnswerCards(guides).notAFailure(false, List.of())
                : new Card(diagnosis.blocks(found));
    }

    /** Shown where a button belongs to a conversation that is not there any more. */
    public static Card gone() {
        return Card.of(new Block.Text(Phrase.of("bot.gone")));
    }

    private Card home(Conversation conversation) {
        return switch (conversation.stage()) {
            case Stage.Blank blank -> gone();
            case LanguageMenu menu -> languages(conversation);
            case Diagnosed diagnosed -> diagnosis.card(conversation, diagnosed);
            case Walking walking -> walk.walking(conversation, walking);
            case Finished finished -> walk.finished(conversation, finished);
            case Cancelled cancelled -> walk.cancelled(conversation, cancelled);
        };
    }

    private Card elsewhere(Conversation conversation) {
        return switch (conversation.stage()) {
            case Stage.Blank blank -> gone();
            case LanguageMenu menu -> languages(conversation);
            case Diagnosed diagnosed ->
                publicly(conversation, diagnosed.diagnosis().cause(), "bot.elsewhere.looking");
            case Walking walking -> publicly(conversation, walking.diagnosis().cause(), "bot.elsewhere.mending");
            case Cancelled cancelled ->
                publicly(conversation, cancelled.where().diagnosis().cause(), "bot.elsewhere.stopped");
            case Finished finished ->
                publicly(conversation, finished.diagnosis().cause(), elsewhereKey(finished));
        };
    }

    private String elsewhereKey(Finished finished) {
        return guides.step(finished.playbook(), finished.version(), finished.step())
                .filter(PlaybookStep.Finish.class::isInstance)
                .map(PlaybookStep.Finish.class::cast)
                .map(PlaybookStep.Finish::outcome)
                .map(outcome -> switch (outcome) {
                    case Outcome.SOLVED -> "bot.elsewhere.solved";
                    case Outcome.HANDED_OVER -> "bot.elsewhere.handed-over";
                    case Outcome.UNSOLVED -> "bot.elsewhere.unsolved";
                })
                .orElse("bot.elsewhere.stopped");
    }

    /** The card that others read: what it is, how it stands, and a way to take it up. */
    private static Card publicly(Conversation conversation, CauseId cause, String key) {
        Argument person = new Argument.Person(conversation.person().id());
        return Card.of(
                new Block.Heading(Phrases.causeName(cause)),
                new Block.Text(Phrases.causeExplained(cause)),
                new Block.Text(Phrase.of(key, "person", person)),
                new Block.Choices(List.of(new Choice.Press(
                        conversation.id(),
                        Choice.Press.ANY_REVISION,
                        Actions.WALK,
                        Phrase.of("bot.choice.walk"),
                        Emphasis.PLAIN))));
    }

    private Card languages(Conversation conversation) {
        List<Choice> choices = guides.languages().stream()
                .<Choice>map(language -> new Choice.Press(
                        conversation.id(),
                        conversation.revision(),
                        Actions.speak(language),
                        Phrase.of("bot.language." + language),
                        Emphasis.PLAIN))
                .toList();
        return Card.of(new Block.Text(Phrase.of("bot.language.which")), new Block.Choices(choices));
    }
}
