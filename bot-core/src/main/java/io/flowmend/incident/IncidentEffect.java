package io.flowmend.incident;

import io.flowmend.card.Card;
import io.flowmend.channel.PersonRef;
import io.flowmend.channel.Place;
import io.flowmend.channel.ReplyAddress;
import io.flowmend.channel.Shown;
import io.flowmend.diagnosis.Diagnosis;
import io.flowmend.powerautomate.FlowRef;
import io.flowmend.powerautomate.RunRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What is to be done once a turn is committed. Beside these, every copy of the incident's card that differs from its state
 * is redrawn after each turn.
 */
public sealed interface IncidentEffect {

    /** The incident's card stands in {@code place} as a new message. */
    record Show(Place place) implements IncidentEffect {
        public Show {
            Objects.requireNonNull(place);
        }
    }

    /** The card as it is now is drawn over what {@code by} saw and pressed, or shown to {@code by} privately where that can't be. */
    record ShowAgain(PersonRef by, Place place, Shown shown, ReplyAddress reply) implements IncidentEffect {
        public ShowAgain {
            Objects.requireNonNull(by);
            Objects.requireNonNull(place);
            Objects.requireNonNull(shown);
            Objects.requireNonNull(reply);
        }
    }

    /** A message that will not change, in the thread below every copy of the card that stands in a room. */
    record SayBelow(Card card) implements IncidentEffect {
        public SayBelow {
            Objects.requireNonNull(card);
        }
    }

    /** A message that will not change, in {@code place}. */
    record Say(Place place, Card card) implements IncidentEffect {
        public Say {
            Objects.requireNonNull(place);
            Objects.requireNonNull(card);
        }
    }

    /** An answer that only {@code person} sees and that will not change. */
    record AnswerPrivately(Place place, PersonRef person, ReplyAddress reply, Card card) implements IncidentEffect {
        public AnswerPrivately {
            Objects.requireNonNull(place);
            Objects.requireNonNull(person);
            Objects.requireNonNull(reply);
            Objects.requireNonNull(card);
        }
    }

    /**
     * A private word to {@code person} that the matter goes on in the direct message; it is left out where the platform's
     * private answers stand in that very message.
     */
    record PointToDirect(Place place, PersonRef person, ReplyAddress reply, Card card) implements IncidentEffect {
        public PointToDirect {
            Objects.requireNonNull(place);
            Objects.requireNonNull(person);
            Objects.requireNonNull(reply);
            Objects.requireNonNull(card);
        }
    }

    /** {@code person} is led through the repair in their direct message; it began in {@code origin}. */
    record Guide(PersonRef person, Place origin, Diagnosis diagnosis) implements IncidentEffect {
        public Guide {
            Objects.requireNonNull(person);
            Objects.requireNonNull(origin);
            Objects.requireNonNull(diagnosis);
        }
    }

    /** {@code person}, who is on the walk-through, is told what looking came to. */
    record Tell(PersonRef person, Finding finding) implements IncidentEffect {
        public Tell {
            Objects.requireNonNull(person);
            Objects.requireNonNull(finding);
        }
    }

    /** The connections that these flows use are looked at, {@code after} so long, for the {@code round}-th time. */
    record Look(List<FlowRef> flows, int round, Duration after) implements IncidentEffect {
        public Look {
            flows = List.copyOf(flows);
            Objects.requireNonNull(after);
        }
    }

    /** The run is resubmitted, unless it has been already; then its repetition is followed to its end. */
    record Resubmit(RunRef run, String trigger) implements IncidentEffect {
        public Resubmit {
            Objects.requireNonNull(run);
            Objects.requireNonNull(trigger);
        }
    }

    /**
     * The repetition of the run is followed to its end; where it was not {@code sent} by the bot, for the case that a person
     * resubmits it.
     */
    record Follow(RunRef run, boolean sent) implements IncidentEffect {
        public Follow {
            Objects.requireNonNull(run);
        }
    }

    /** At that time the incident is told that the snooze is over, whether it still is snoozed or not. */
    record Wake(Instant at) implements IncidentEffect {
        public Wake {
            Objects.requireNonNull(at);
        }
    }
}
