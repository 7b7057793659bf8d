package io.flowmend.conversation;

import io.flowmend.card.Block;
import io.flowmend.card.Choice;
import io.flowmend.card.Emphasis;
import io.flowmend.card.Phrase;
import io.flowmend.conversation.Stage.Detail;
import io.flowmend.conversation.Stage.Walking;
import io.flowmend.playbook.PlaybookStep;
import io.flowmend.playbook.PlaybookStep.Advise;
import io.flowmend.playbook.PlaybookStep.Ask;
import io.flowmend.playbook.PlaybookStep.Check;
import io.flowmend.playbook.PlaybookStep.Escalate;
import io.flowmend.playbook.PlaybookStep.Finish;
import java.util.ArrayList;
import java.util.List;

/** The buttons of a step: in the first row what leads on, in the second what leads elsewhere. */
final class StepChoices {

    private final Conversation conversation;
    private final Guides guides;

    StepChoices(Conversation conversation, Guides guides) {
        this.conversation = conversation;
        this.guides = guides;
    }

    List<Block> of(PlaybookStep step, Walking at) {
        return List.of(new Block.Choices(onward(step, at)), new Block.Choices(elsewhere(step, at)));
    }

    private List<Choice> onward(PlaybookStep step, Walking at) {
        return switch (step) {
            case Ask ask ->
                ask.answers().stream()
                        .<Choice>map(answer -> press(
                                Actions.answer(answer.name()),
                                Phrases.step(step, "answers." + answer.name(), at.diagnosis())))
                        .toList();
            case Advise advise -> advised(advise, at);
            case Check check -> List.of(primary(Actions.CHECK, "bot.choice.check"));
            case Escalate escalate -> List.of(primary(Actions.DONE, "bot.choice.asked"));
            case Finish finish -> List.of();
        };
    }

    private List<Choice> advised(Advise advise, Walking at) {
        Choice done = primary(Actions.DONE, "bot.choice.done");
        return advise.link().isEmpty()
                ? List.of(done)
                : List.of(
                        new Choice.Open(guides.link(advise.link()), Phrases.step(advise, "link", at.diagnosis())),
                        done);
    }

    private List<Choice> elsewhere(PlaybookStep step, Walking at) {
        List<Choice> choices = new ArrayList<>();
        if ((step instanceof Advise || step instanceof Ask) && canCheckFrom(step, at)) {
            choices.add(press(Actions.CHECK, Phrase.of("bot.choice.check")));
        }
        choices.add(press(Actions.BACK, Phrase.of("bot.choice.back")));
        if (step instanceof Advise advise) {
            if (advise.skippable()) {
                choices.add(press(Actions.SKIP, Phrase.of("bot.choice.skip")));
            }
            choices.add(toggle(Actions.DIFFERENT, at, Detail.DIFFERENT));
        }
        choices.add(toggle(Actions.HELP, at, Detail.HELP));
        choices.add(press(Actions.CANCEL, Phrase.of("bot.choice.cancel")));
        return choices;
    }

    private boolean canCheckFrom(PlaybookStep step, Walking at) {
        return guides.find(at, conversation.matter())
                .flatMap(guide -> guide.checkFrom(step))
                .isPresent();
    }

    private Choice toggle(String action, Walking at, Detail detail) {
        String label = at.detail() == detail ? "bot.choice.less" : "bot.choice." + action;
        return press(action, Phrase.of(label));
    }

    private Choice press(String action, Phrase label) {
        return new Choice.Press(conversation.id(), conversation.revision(), action, label, Emphasis.PLAIN);
    }

    private Choice primary(String action, String label) {
        return new Choice.Press(conversation.id(), conversation.revision(), action, Phrase.of(label), Emphasis.PRIMARY);
    }
}
