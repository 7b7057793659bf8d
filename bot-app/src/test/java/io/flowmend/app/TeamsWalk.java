package io.flowmend.app;

import io.flowmend.sandbox.teams.TeamsDelivery;
import io.flowmend.sandbox.teams.TeamsMessage;
import io.flowmend.sandbox.wire.Json;

import static org.assertj.core.api.Assertions.assertThat;

/** One person's walk through a playbook, in one message that is edited once for every press and answers it in place. */
final class TeamsWalk {

    private final TeamsMember member;
    private final String playbook;
    private final TeamsMessage message;
    private int edits;
    private String answer = "";

    /** Begins in that message, which shows the walk-through already or soon. */
    TeamsWalk(TeamsMember member, String playbook, TeamsMessage message) {
        this.member = member;
        this.playbook = playbook;
        this.message = message;
        this.edits = message.edits();
    }

    /** The walk that begins in the message of a diagnosis when its button is pressed. */
    static TeamsWalk begin(TeamsMember member, String playbook, TeamsMessage diagnosis) {
        return new TeamsWalk(member, playbook, diagnosis).press("bot.choice.walk");
    }

    /** Waits until the message shows this step as the one at hand, in the person's language. */
    TeamsWalk at(String step) {
        return shows(word(step, "title"));
    }

    /** Waits until the message shows these words as a line, and looks whether the press was answered with the same. */
    TeamsWalk shows(String line) {
        TeamsMessage now = member.seesIn(message, edits, line);
        assertThat(now.edits()).as("edited once for each press").isEqualTo(edits);
        if (member.stage().answersInPlace() && !answer.isEmpty()) {
            var body = Json.parse(answer).orElseThrow();
            assertThat(body.path("statusCode").asInt()).isEqualTo(200);
            assertThat(body.path("type").asText()).isEqualTo(TeamsMessage.CARD);
            assertThat(body.path("value")).isEqualTo(now.card().orElseThrow());
        }
        return this;
    }

    TeamsWalk press(String key) {
        return pressed(member.presses(message, key));
    }

    TeamsWalk answer(String step, String name) {
        return pressed(member.pressesLabel(message, word(step, "answers." + name)));
    }

    private TeamsWalk pressed(TeamsDelivery delivery) {
        answer = delivery.last().body();
        edits++;
        return this;
    }

    /** A word of a step in one of its roles. */
    String word(String step, String role) {
        return member.says().step(playbook, step, role);
    }

    /** The message as it stands now. */
    TeamsMessage now() {
        return member.stage()
                .teams()
                .tenant()
                .message(message.conversation(), message.id())
                .orElseThrow();
    }
}
