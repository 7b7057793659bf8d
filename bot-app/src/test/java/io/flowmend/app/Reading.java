package io.flowmend.app;

import io.flowmend.sandbox.slack.SlackMessage;
import java.util.List;
import java.util.stream.Collectors;

/** Messages as a person reads them. */
final class Reading {

    private Reading() {}

    /** All words of a message but those on its buttons, as Slack shows them; mentions and links stay in brackets. */
    static String text(SlackMessage message) {
        return message.text().replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    /** Whether the words stand in the message as whole lines, and not only as one of the steps ahead. */
    static boolean hasLine(SlackMessage message, String line) {
        return line.isEmpty() || ("\n" + text(message) + "\n").contains("\n" + line + "\n");
    }

    static String everything(List<SlackMessage> messages) {
        return messages.stream()
                .map(message ->
                        message.channel() + " " + message.author() + " edits=" + message.edits() + "\n" + text(message))
                .collect(Collectors.joining("\n----\n"));
    }
}
