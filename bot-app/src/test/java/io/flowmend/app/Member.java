package io.flowmend.app;

import io.flowmend.sandbox.slack.SlackButton;
import io.flowmend.sandbox.slack.SlackDelivery;
import io.flowmend.sandbox.slack.SlackMessage;
import io.flowmend.sandbox.slack.SlackSender;
import io.flowmend.sandbox.slack.SlackWorkspace;
import java.util.function.Predicate;

import static org.assertj.core.api.Assertions.assertThat;

/** A person in the simulated workspace: what the person does there, and sees. */
record Member(SlackStage stage, String id, Says says) {

    /** The person's direct message with the bot. */
    String direct() {
        return SlackWorkspace.directId(id);
    }

    /** The same person, reading another language from now on. */
    Member reading(String locale) {
        return new Member(stage, id, Says.in(locale));
    }

    /** Says something in the direct message; the bot has taken it in on return. */
    SlackMessage tells(String text) {
        return says(direct(), text);
    }

    /** Says something in a conversation; the bot has taken it in on return. */
    SlackMessage says(String channel, String text) {
        SlackSender.Said said = stage.slack().people().say(id, channel, text);
        assertThat(said.delivery().join().acknowledged()).isTrue();
        return said.message();
    }

    SlackDelivery commands(String channel, String text) {
        return stage.slack().people().command(id, channel, "/flowmend", text).join();
    }

    /** Presses the button with the words of that key, as the message stands now. */
    void presses(SlackMessage message, String key) {
        pressesLabel(message, says.text(key));
    }

    void pressesLabel(SlackMessage message, String label) {
        assertThat(stage.slack().people().press(id, message, label).join().acknowledged())
                .isTrue();
    }

    /** Presses a button in a message as it stood earlier. */
    void pressesOld(SlackMessage earlier, String key) {
        SlackButton button = SlackButton.labelled(earlier, says.text(key)).orElseThrow();
        assertThat(stage.slack().people().press(id, earlier, button).join().acknowledged())
                .isTrue();
    }

    /** The bot's first message that this person sees in the conversation with this line; an empty one stands for any. */
    SlackMessage sees(String channel, String line) {
        return awaits(channel, line, message -> true);
    }

    /** The bot's first message that this person sees in the conversation. */
    SlackMessage seesAnything(String channel) {
        return sees(channel, "");
    }

    /** The same, posted later than another message. */
    SlackMessage seesAfter(SlackMessage earlier, String channel, String line) {
        return awaits(channel, line, message -> message.ts().compareTo(earlier.ts()) > 0);
    }

    /** That very message, once it has a line like this one. */
    SlackMessage seesIn(SlackMessage message, String line) {
        return seesIn(message, 0, line);
    }

    /** The same, after it has been redrawn that often. */
    SlackMessage seesIn(SlackMessage message, int edits, String line) {
        return awaits(message.channel(), line, now -> now.ts().equals(message.ts()) && now.edits() >= edits);
    }

    private SlackMessage awaits(String channel, String line, Predicate<SlackMessage> which) {
        return stage.slack()
                .workspace()
                .await(
                        message -> message.channel().equals(channel)
                                && stage.isBots(message)
                                && message.visibleFor(id)
                                && which.test(message)
                                && Reading.hasLine(message, line),
                        SlackStage.LONGEST)
                .orElseThrow(() -> new AssertionError("Nobody said \"" + line + "\", but:\n"
                        + Reading.everything(stage.slack().workspace().messages())));
    }
}
