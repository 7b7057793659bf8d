package io.flowmend.app;

import io.flowmend.sandbox.teams.TeamsMessage;
import java.util.List;
import java.util.stream.Collectors;

/** Messages of Teams as a person reads them. */
final class TeamsReading {

    /** Someone who never pressed a button, and so sees what everybody sees. */
    private static final String ANYBODY = "";

    private TeamsReading() {}

    /** All words of a message, those on its buttons too, without the marks that keep them from being read as Markdown. */
    static String text(TeamsMessage message) {
        return message.textFor(ANYBODY)
                .replace("\\", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    /** Whether the words stand in the message as whole lines; no words do in every message. */
    static boolean hasLine(TeamsMessage message, String line) {
        return line.isEmpty() || ("\n" + text(message) + "\n").contains("\n" + line + "\n");
    }

    static String everything(List<TeamsMessage> messages) {
        return messages.stream()
                .map(message -> message.threadId() + " " + message.author() + " edits=" + message.edits() + "\n"
                        + text(message))
                .collect(Collectors.joining("\n----\n"));
    }
}
