package io.flowmend.runtime;

import io.flowmend.card.Argument;
import io.flowmend.card.Card;
import io.flowmend.card.ReadyCard;
import io.flowmend.conversation.BotEvent;
import io.flowmend.conversation.CardView;
import io.flowmend.conversation.Conversation;
import io.flowmend.conversation.Turn;
import io.flowmend.diagnosis.RedactedText;
import io.flowmend.incident.Failure;
import io.flowmend.incident.Incident;
import io.flowmend.incident.IncidentEvent;
import io.flowmend.incident.IncidentTurn;
import io.flowmend.incident.IncidentView;
import io.flowmend.powerautomate.RunReport;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;

/** The parts that know what to do and touch nothing; the shell calls them and keeps their promises. */
public record PureParts(Redaction redaction, Engine engine, Drawing drawing, IncidentParts incidents, Speech speech) {

    public PureParts {
        Objects.requireNonNull(redaction);
        Objects.requireNonNull(engine);
        Objects.requireNonNull(drawing);
        Objects.requireNonNull(incidents);
        Objects.requireNonNull(speech);
    }

    /** What knows what to do about incidents: reads why a run failed, decides, and draws. */
    public record IncidentParts(RunDiagnosing diagnosing, IncidentEngine engine, IncidentDrawing drawing) {

        public IncidentParts {
            Objects.requireNonNull(diagnosing);
            Objects.requireNonNull(engine);
            Objects.requireNonNull(drawing);
        }
    }

    /** Says why a run failed. */
    @FunctionalInterface
    public interface RunDiagnosing {
        /** The failure, as the report tells it. */
        Failure failure(RunReport report);
    }

    /** Decides what comes of what happens to an incident. */
    @FunctionalInterface
    public interface IncidentEngine {
        /** What is next, and what to do. */
        IncidentTurn step(Incident state, IncidentEvent event);
    }

    /** Draws an incident. */
    @FunctionalInterface
    public interface IncidentDrawing {
        /** The card of the incident as it stands. */
        Card card(Incident incident, IncidentView view);
    }

    /** Takes the secrets out of a text. */
    @FunctionalInterface
    public interface Redaction {
        /** The text without its secrets. */
        RedactedText redact(String text);
    }

    /** Decides what comes of an event. */
    @FunctionalInterface
    public interface Engine {
        /** What is next, and what to do. */
        Turn step(Conversation state, BotEvent event);
    }

    /** Draws a conversation. */
    @FunctionalInterface
    public interface Drawing {
        /** The card of the conversation as it stands. */
        Card card(Conversation conversation, CardView view);
    }

    /** Puts a card into words. */
    @FunctionalInterface
    public interface Speech {
        /** The card in the reader's language, with times in the reader's zone and members named as the function says. */
        ReadyCard ready(Card card, Locale language, ZoneId zone, Function<Argument.Member, Argument> members);
    }
}
