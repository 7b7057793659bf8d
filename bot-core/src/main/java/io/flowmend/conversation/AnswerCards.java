package io.flowmend.conversation;

import io.flowmend.card.Block;
import io.flowmend.card.Card;
import io.flowmend.card.Choice;
import io.flowmend.card.Emphasis;
import io.flowmend.card.Phrase;
import io.flowmend.conversation.Stage.Walking;
import java.util.ArrayList;
import java.util.List;

/** The answers that stand by themselves and never change. */
final class AnswerCards {

    private final Guides guides;

    AnswerCards(Guides guides) {
        this.guides = guides;
    }

    Card help(List<OpenWalk> waiting) {
        List<Block> blocks = new ArrayList<>(List.of(
                new Block.Heading(Phrase.of("bot.help.heading")),
                new Block.Text(Phrase.of("bot.help.text")),
                new Block.Text(Phrase.of("bot.help.commands")),
                new Block.Note(Phrase.of("bot.help.secrets"))));
        blocks.addAll(WaitingBlocks.of(guides, waiting));
        return new Card(blocks);
    }

    Card hello(List<OpenWalk> waiting) {
        return answer("bot.hello", waiting);
    }

    Card language(List<OpenWalk> waiting) {
        return answer("bot.language.spoken", waiting);
    }

    Card notAFailure(boolean cut, List<OpenWalk> waiting) {
        List<Block> blocks = new ArrayList<>(List.of(new Block.Text(Phrase.of("bot.not-a-failure"))));
        if (cut) {
            blocks.add(new Block.Note(Phrase.of("bot.diagnosis.cut")));
        }
        blocks.addAll(WaitingBlocks.of(guides, waiting));
        return new Card(blocks);
    }

    Card notYours() {
        return Card.of(new Block.Text(Phrase.of("bot.not-yours")));
    }

    Card goesOnDirectly() {
        return Card.of(new Block.Text(Phrase.of("bot.goes-on-directly")));
    }

    /** Says where the person was a day ago. */
    Card reminder(Conversation conversation, Walking walking) {
        OpenWalk walk = new OpenWalk(conversation.id(), walking.playbook(), walking.version(), walking.step());
        List<Block> blocks = new ArrayList<>(List.of(new Block.Text(Phrase.of("bot.reminder"))));
        WaitingBlocks.where(guides, walk, "bot.waiting").map(Block.Note::new).ifPresent(blocks::add);
        blocks.add(new Block.Choices(List.of(
                new Choice.Press(
                        conversation.id(),
                        Choice.Press.ANY_REVISION,
                        Actions.RESUME,
                        Phrase.of("bot.choice.resume"),
                        Emphasis.PRIMARY),
                new Choice.Press(
                        conversation.id(),
                        conversation.revision(),
                        Actions.CANCEL,
                        Phrase.of("bot.choice.cancel"),
                        Emphasis.PLAIN))));
        return new Card(blocks);
    }

    private Card answer(String key, List<OpenWalk> waiting) {
        List<Block> blocks = new ArrayList<>(List.of(new Block.Text(Phrase.of(key))));
        blocks.addAll(WaitingBlocks.of(guides, waiting));
        return new Card(blocks);
    }
}
