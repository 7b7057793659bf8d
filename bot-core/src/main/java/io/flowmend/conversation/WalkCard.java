package io.flowmend.conversation;

import io.flowmend.card.Argument;
import io.flowmend.card.Block;
import io.flowmend.card.Card;
import io.flowmend.card.Choice;
import io.flowmend.card.Emphasis;
import io.flowmend.card.Phrase;
import io.flowmend.conversation.Stage.Cancelled;
import io.flowmend.conversation.Stage.Detail;
import io.flowmend.conversation.Stage.Finished;
import io.flowmend.conversation.Stage.Walking;
import io.flowmend.playbook.Outcome;
import io.flowmend.playbook.Playbook;
import io.flowmend.playbook.PlaybookStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws a walk-through: the step the person is at, what else it can show, and every way on from it. */
final class WalkCard {

    private final Guides guides;

    WalkCard(Guides guides) {
        this.guides = guides;
    }

    Card walking(Conversation conversation, Walking at) {
        Optional<Playbook> playbook = guides.playbook(at.playbook(), at.version());
        Optional<PlaybookStep> step = playbook.flatMap(found -> found.step(at.step()));
        if (step.isEmpty()) {
            return outdated(conversation);
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(Phrase.of(playbook.orElseThrow().titleKey())));
        blocks.add(WalkProgress.of(playbook.orElseThrow(), at, conversation.matter()));
        blocks.addAll(body(step.get(), at, playbook.orElseThrow()));
        blocks.addAll(new StepChoices(conversation, guides).of(step.get(), at));
        return new Card(blocks);
    }

    Card finished(Conversation conversation, Finished at) {
        Optional<PlaybookStep> step = guides.step(at.playbook(), at.version(), at.step());
        if (!(step.orElse(null) instanceof PlaybookStep.Finish finish)) {
            return outdated(conversation);
        }
        List<Block> blocks = new ArrayList<>();
        if (at.byWord()) {
            blocks.add(new Block.Heading(Phrase.of("bot.check.by-word-title")));
            blocks.add(new Block.Text(Phrase.of("bot.check.by-word")));
        } else {
            blocks.add(new Block.Heading(Phrases.step(finish, "title", at.diagnosis())));
            blocks.add(new Block.Text(Phrases.step(finish, "text", at.diagnosis())));
        }
        if (finish.outcome() == Outcome.UNSOLVED) {
            blocks.add(new Block.Note(troubleshooting()));
        }
        blocks.add(press(conversation, Actions.BACK, "bot.choice.back"));
        return new Card(blocks);
    }

    Card cancelled(Conversation conversation, Cancelled at) {
        Walking where = at.where();
        OpenWalk walk = new OpenWalk(conversation.id(), where.playbook(), where.version(), where.step());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Text(Phrase.of("bot.cancelled")));
        WaitingBlocks.where(guides, walk, "bot.cancelled-at")
                .map(Block.Note::new)
                .ifPresent(blocks::add);
        blocks.add(press(conversation, Actions.GO_ON, "bot.choice.go-on"));
        return new Card(blocks);
    }

    private List<Block> body(PlaybookStep step, Walking at, Playbook playbook) {
        List<Block> blocks = new ArrayList<>();
        Argument title = new Argument.Words(Phrases.step(step, "title", at.diagnosis()));
        blocks.add(new Block.Text(Phrase.of("bot.step", "title", title)));
        blocks.add(new Block.Text(Phrases.step(step, "text", at.diagnosis())));
        if (step instanceof PlaybookStep.Escalate) {
            blocks.add(new Block.Copy(Phrases.step(step, "message", at.diagnosis())));
        }
        if (playbook.check().filter(check -> check.broken().equals(step.id())).isPresent()) {
            at.found().forEach(broken -> blocks.addAll(found(broken)));
        }
        blocks.addAll(detail(step, at));
        return blocks;
    }

    private static List<Block> found(CheckResult.StillBroken broken) {
        List<Block> blocks = new ArrayList<>();
        if (!broken.connection().isEmpty()) {
            blocks.add(new Block.Text(
                    Phrase.of("bot.check.still-broken", "connection", new Argument.Text(broken.connection()))));
        }
        if (!broken.says().isEmpty()) {
            blocks.add(new Block.Text(Phrase.of("bot.check.says")));
            blocks.add(new Block.Code(broken.says()));
        }
        return blocks;
    }

    private List<Block> detail(PlaybookStep step, Walking at) {
        return switch (at.detail()) {
            case Detail.NONE -> List.of();
            case Detail.DIFFERENT -> List.of(new Block.Text(Phrases.step(step, "different", at.diagnosis())));
            case Detail.CHECKING -> List.of(new Block.Note(Phrase.of("bot.check.looking")));
            case Detail.UNSEEN -> List.of(new Block.Note(Phrase.of("bot.check.unseen")));
            case Detail.HELP ->
                List.of(new Block.Text(Phrases.step(step, "help", at.diagnosis())), new Block.Note(troubleshooting()));
        };
    }

    private Phrase troubleshooting() {
        return Phrase.of("bot.troubleshooting", "address", new Argument.Address(guides.link("troubleshooting")));
    }

    /** The playbook has been replaced while the person was away. */
    private static Card outdated(Conversation conversation) {
        return Card.of(
                new Block.Text(Phrase.of("bot.outdated")), press(conversation, Actions.WALK, "bot.choice.start-anew"));
    }

    private static Block press(Conversation conversation, String action, String label) {
        return new Block.Choices(List.of(new Choice.Press(
                conversation.id(), conversation.revision(), action, Phrase.of(label), Emphasis.PLAIN)));
    }
}
