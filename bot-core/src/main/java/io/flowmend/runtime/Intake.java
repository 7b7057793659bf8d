package io.flowmend.runtime;

import io.flowmend.card.AggregateId;
import io.flowmend.channel.Inbound;
import io.flowmend.channel.UserAction;
import io.flowmend.conversation.BotEvent;
import io.flowmend.conversation.OpenWalk;
import io.flowmend.diagnosis.RedactedText;
import io.flowmend.incident.IncidentEvent;
import java.util.List;
import java.util.function.Function;

/** Makes of what a person did the event that the engine takes; text loses its secrets here, before anything is stored. */
final class Intake {

    /**
     * Characters of a text that are read. No chat message is longer (Slack: 40,000 characters in all,
     * docs.slack.dev/reference/methods/chat.postMessage), and a failure names its cause near its beginning.
     */
    static final int LONGEST_TEXT = 40_000;

    private final PureParts.Redaction redaction;

    Intake(PureParts.Redaction redaction) {
        this.redaction = redaction;
    }

    /** What a person did, ready for a turn. */
    sealed interface Taken {}

    /** Something said, which begins a conversation; the event is complete once the person's waiting walks are known. */
    record Telling(Function<List<OpenWalk>, BotEvent> event) implements Taken {}

    /** A button of the conversation {@code of}. */
    record Pressing(AggregateId of, BotEvent.Chose event) implements Taken {}

    /** A button or a list of the incident {@code of}. */
    record PressingIncident(AggregateId of, IncidentEvent.OnCard event) implements Taken {}

    Taken take(Inbound inbound) {
        return switch (inbound.action()) {
            case UserAction.Said said -> {
                RedactedText text = read(said.text());
                boolean cut = isCut(said.text());
                yield new Telling(waiting -> new BotEvent.Said(inbound.at(), text, cut, waiting));
            }
            case UserAction.Commanded commanded -> {
                RedactedText text = read(commanded.text());
                boolean cut = isCut(commanded.text());
                yield new Telling(waiting -> new BotEvent.Commanded(inbound.at(), text, cut, waiting, inbound.reply()));
            }
            // Answered as a greeting is, which says who the bot is and what to do next.
            case UserAction.Opened opened -> {
                RedactedText nothing = read("");
                yield new Telling(waiting -> new BotEvent.Said(inbound.at(), nothing, false, waiting));
            }
            case UserAction.Chose chose -> pressing(inbound, chose);
            case UserAction.Picked picked -> picking(inbound, picked);
        };
    }

    private static Taken picking(Inbound inbound, UserAction.Picked picked) {
        return switch (picked.of().kind()) {
            case INCIDENT ->
                new PressingIncident(
                        picked.of(),
                        new IncidentEvent.Picked(
                                inbound.at(),
                                inbound.person(),
                                inbound.place(),
                                picked.revision(),
                                picked.action(),
                                picked.person(),
                                picked.shown(),
                                inbound.reply()));
            // Conversations have no lists, so this is answered as any button is that means nothing there.
            case CONVERSATION ->
                pressing(
                        inbound, new UserAction.Chose(picked.of(), picked.revision(), picked.action(), picked.shown()));
        };
    }

    private static Taken pressing(Inbound inbound, UserAction.Chose chose) {
        return switch (chose.of().kind()) {
            case INCIDENT ->
                new PressingIncident(
                        chose.of(),
                        new IncidentEvent.Pressed(
                                inbound.at(),
                                inbound.person(),
                                inbound.place(),
                                chose.revision(),
                                chose.action(),
                                chose.shown(),
                                inbound.reply()));
            case CONVERSATION ->
                new Pressing(
                        chose.of(),
                        new BotEvent.Chose(
                                inbound.at(),
                                inbound.person(),
                                inbound.place(),
                                chose.revision(),
                                chose.action(),
                                chose.shown(),
                                inbound.reply()));
        };
    }

    private RedactedText read(String text) {
        return redaction.redact(isCut(text) ? text.substring(0, wholeCharacters(text)) : text);
    }

    private static boolean isCut(String text) {
        return text.length() > LONGEST_TEXT;
    }

    /** Half of a surrogate pair is no text and could not be stored. */
    private static int wholeCharacters(String text) {
        return Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1)) ? LONGEST_TEXT - 1 : LONGEST_TEXT;
    }
}
