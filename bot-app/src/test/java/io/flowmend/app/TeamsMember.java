package io.flowmend.app;

import io.flowmend.sandbox.teams.TeamsAction;
import io.flowmend.sandbox.teams.TeamsDelivery;
import io.flowmend.sandbox.teams.TeamsMessage;
import io.flowmend.sandbox.teams.TeamsPerson;
import io.flowmend.sandbox.teams.TeamsSender;
import java.util.function.Predicate;

import static org.assertj.core.api.Assertions.assertThat;

/** A person in the simulated tenant: what the person does there, and sees. */
record TeamsMember(TeamsStage stage, TeamsPerson person) {

    String id() {
        return person.id();
    }

    Says says() {
        return Says.in(person.locale());
    }

    /** The person's own chat with the bot. */
    String direct() {
        return stage.teams().tenant().personalChat(id()).id();
    }

    /** Says something in the personal chat; the bot has taken it in on return. */
    TeamsMessage tells(String text) {
        return says(direct(), text);
    }

    /** Says something in a conversation; the bot has taken it in on return. */
    TeamsMessage says(String conversation, String text) {
        TeamsSender.Said said = stage.teams().people().say(id(), conversation, text);
        assertThat(said.delivery().join().acknowledged()).isTrue();
        return said.message();
    }

    /** Presses the button with the words of that key, as the message stands now. */
    TeamsDelivery presses(TeamsMessage message, String key) {
        return pressesLabel(message, says().text(key));
    }

    TeamsDelivery pressesLabel(TeamsMessage message, String label) {
        return acknowledged(stage.teams().people().press(id(), message, label).join());
    }

    /** Presses a button in a message as it stood earlier. */
    TeamsDelivery pressesOld(TeamsMessage earlier, String key) {
        TeamsAction button =
                TeamsAction.labelled(earlier, id(), says().text(key)).orElseThrow();
        return acknowledged(stage.teams().people().press(id(), earlier, button).join());
    }

    private static TeamsDelivery acknowledged(TeamsDelivery delivery) {
        assertThat(delivery.acknowledged()).isTrue();
        return delivery;
    }

    /** The bot's first message that this person sees in the conversation with this line. */
    TeamsMessage sees(String conversation, String line) {
        return awaits(conversation, line, message -> true);
    }

    /** The same, posted later than another message. */
    TeamsMessage seesAfter(TeamsMessage earlier, String conversation, String line) {
        return awaits(conversation, line, message -> message.id().compareTo(earlier.id()) > 0);
    }

    /** That very message, once everybody sees a line like this one in it. */
    TeamsMessage seesIn(TeamsMessage message, String line) {
        return seesIn(message, 0, line);
    }

    /** The same, after it has been edited that often. */
    TeamsMessage seesIn(TeamsMessage message, int edits, String line) {
        return awaits(message.conversation(), line, now -> now.id().equals(message.id()) && now.edits() >= edits);
    }

    private TeamsMessage awaits(String conversation, String line, Predicate<TeamsMessage> which) {
        return stage.teams()
                .tenant()
                .await(
                        message -> message.conversation().equals(conversation)
                                && stage.isBots(message)
                                && which.test(message)
                                && TeamsReading.hasLine(message, line),
                        TeamsStage.LONGEST)
                .orElseThrow(() -> new AssertionError("Nobody said \"" + line + "\", but:\n"
                        + TeamsReading.everything(stage.teams().tenant().messages())));
    }
}
