package io.flowmend.conversation;

import io.flowmend.card.AggregateId;
import io.flowmend.card.Card;
import io.flowmend.channel.PersonRef;
import io.flowmend.channel.Place;
import io.flowmend.channel.ReplyAddress;
import io.flowmend.channel.Shown;
import java.time.Instant;
import java.util.Objects;

/**
 * What is to be done once a turn is committed. Beside these, every copy of the conversation's card that differs from its
 * state is redrawn after each turn.
 */
public sealed interface Effect {

    /** The conversation's card stands in {@code place} as a new message; an older copy there then only points down to it. */
    record Show(Place place) implements Effect {
        public Show {
            Objects.requireNonNull(place);
        }
    }

    /** The card as it is now is drawn over what {@code by} saw and pressed, or shown to {@code by} privately where that can't be. */
    record ShowAgain(PersonRef by, Place place, Shown shown, ReplyAddress reply) implements Effect {
        public ShowAgain {
            Objects.requireNonNull(by);
            Objects.requireNonNull(place);
            Objects.requireNonNull(shown);
            Objects.requireNonNull(reply);
        }
    }

    /** A message that will not change. */
    record Say(Place place, Card card) implements Effect {
        public Say {
            Objects.requireNonNull(place);
            Objects.requireNonNull(card);
        }
    }

    /** An answer that only {@code person} sees and that will not change. */
    record AnswerPrivately(Place place, PersonRef person, ReplyAddress reply, Card card) implements Effect {
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
    record PointToDirect(Place place, PersonRef person, ReplyAddress reply, Card card) implements Effect {
        public PointToDirect {
            Objects.requireNonNull(place);
            Objects.requireNonNull(person);
            Objects.requireNonNull(reply);
            Objects.requireNonNull(card);
        }
    }

    /** {@code person} takes the matter up in a conversation of their own, begun at {@code origin}. */
    record HandOn(PersonRef person, Place origin, BotEvent.TookUp event) implements Effect {
        public HandOn {
            Objects.requireNonNull(person);
            Objects.requireNonNull(origin);
            Objects.requireNonNull(event);
        }
    }

    /** The open incidents, or of them only those that {@code person} is on, are listed in {@code place}, or to them alone. */
    record ListOpen(Place place, PersonRef person, boolean mine, boolean privately, ReplyAddress reply)
            implements Effect {
        public ListOpen {
            Objects.requireNonNull(place);
            Objects.requireNonNull(person);
            Objects.requireNonNull(reply);
        }
    }

    /** {@code by} says that the incident's repair is done; the incident looks whether it took. */
    record AskCheck(AggregateId incident, PersonRef by) implements Effect {
        public AskCheck {
            Objects.requireNonNull(incident);
            Objects.requireNonNull(by);
        }
    }

    /** The timer runs out at {@code at}. */
    record SetTimer(Timer timer, Instant at) implements Effect {
        public SetTimer {
            Objects.requireNonNull(timer);
            Objects.requireNonNull(at);
        }
    }

    /** The timer, if set, is taken back. */
    record StopTimer(Timer timer) implements Effect {
        public StopTimer {
            Objects.requireNonNull(timer);
        }
    }

    /** From now on the person is spoken to in this language (a BCP 47 tag), whatever the platform says. */
    record SpeakLanguage(PersonRef person, String language) implements Effect {
        public SpeakLanguage {
            Objects.requireNonNull(person);
            Objects.requireNonNull(language);
        }
    }
}
