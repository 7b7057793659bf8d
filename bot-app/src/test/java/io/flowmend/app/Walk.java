package io.flowmend.app;

import io.flowmend.sandbox.slack.SlackMessage;

import static org.assertj.core.api.Assertions.assertThat;

/** One person's walk through a playbook, in one message that is redrawn once for every press. */
final class Walk {

    private final Member member;
    private final String playbook;
    private final SlackMessage message;
    private int edits;

    /** Begins in that message, which shows the walk-through already or soon. */
    Walk(Member member, String playbook, SlackMessage message) {
        this.member = member;
        this.playbook = playbook;
        this.message = message;
        this.edits = message.edits();
    }

    /** The walk that begins in the message of a diagnosis when its button is pressed. */
    static Walk begin(Member member, String playbook, SlackMessage diagnosis) {
        return new Walk(member, playbook, diagnosis).press("bot.choice.walk");
    }

    /** Waits until the message shows this step as the one at hand, in the person's language. */
    Walk at(String step) {
        return shows(word(step, "title"));
    }

    /** Waits until the message shows these words as a line. */
    Walk shows(String line) {
        SlackMessage now = member.seesIn(message, edits, line);
        assertThat(now.edits()).as("redrawn once for each press").isEqualTo(edits);
        return this;
    }

    Walk press(String key) {
        member.presses(message, key);
        edits++;
        return this;
    }

    Walk answer(String step, String answer) {
        member.pressesLabel(message, word(step, "answers." + answer));
        edits++;
        return this;
    }

    /** A word of a step in one of its roles. */
    String word(String step, String role) {
        return member.says().step(playbook, step, role);
    }

    /** The message as it stands now. */
    SlackMessage now() {
        return member.stage()
                .slack()
                .workspace()
                .message(message.channel(), message.ts())
                .orElseThrow();
    }
}
