package io.flowmend.app;

import io.flowmend.sandbox.slack.SlackButton;
import io.flowmend.sandbox.slack.SlackMessage;
import io.flowmend.sandbox.slack.SlackPerson;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

/** A chat in the simulated workspace. */
final class SlackChatPane implements ChatPane {

    /** More than Slack wants between two messages in a room, which would otherwise pass in earnest. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final SlackStage stage;
    private final Member person;
    private Optional<SlackMessage> atHand = Optional.empty();

    private SlackChatPane(SlackStage stage, Member person) {
        this.stage = stage;
        this.person = person;
    }

    /** The pane of somebody who is new in the workspace. */
    static SlackChatPane of(SlackStage stage, String name, String locale) {
        var workspace = stage.slack().workspace();
        SlackPerson person = new SlackPerson("U0" + name, name, name, locale, "Europe/Oslo");
        workspace.addPerson(person);
        workspace.openDirect(person.id());
        return new SlackChatPane(stage, stage.member(person.id()));
    }

    @Override
    public void says(String text) {
        stage.later(PAUSE);
        atHand = Optional.of(person.seesAfter(person.tells(text), person.direct(), ""));
    }

    @Override
    public void presses(String action, Answer answer) {
        SlackMessage pressed = atHand.orElseThrow();
        SlackButton button = SlackButton.in(pressed).stream()
                .filter(each -> Offer.slackAction(each.actionId()).equals(action))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + action + " among " + offers()));
        stage.later(PAUSE);
        assertThat(stage.slack()
                        .people()
                        .press(person.id(), pressed, button)
                        .join()
                        .acknowledged())
                .isTrue();
        atHand = switch (answer) {
            case REDRAWN -> Optional.of(person.seesIn(pressed, pressed.edits() + 1, ""));
            case BELOW -> Optional.of(person.seesAfter(pressed, person.direct(), ""));
            case NOTHING -> atHand;
        };
    }

    @Override
    public String text() {
        return Reading.text(atHand.orElseThrow()).replaceAll("<[^|<>]+\\|([^<>]*)>", "$1");
    }

    @Override
    public List<Offer> offers() {
        return Offer.in(atHand.orElseThrow());
    }
}
