package io.flowmend.store;

import io.flowmend.card.Card;
import io.flowmend.channel.MessageRef;
import io.flowmend.channel.Place;
import io.flowmend.channel.ReplyAddress;
import io.flowmend.channel.Shown;
import java.util.Objects;

/** What is to be shown. Cards of a conversation are not held here: they are made from its state when the turn comes. */
public sealed interface Sending {

    /** Where it is shown, which also says after what else. */
    Place place();

    /** The conversation's card, as a new message. */
    record Show(Place place) implements Sending {
        public Show {
            Objects.requireNonNull(place);
        }
    }

    /** The conversation's card, drawn over what a person saw, or shown to that person alone where that can't be. */
    record ShowAgain(Place place, Shown shown, ReplyAddress reply) implements Sending {
        public ShowAgain {
            Objects.requireNonNull(place);
            Objects.requireNonNull(shown);
            Objects.requireNonNull(reply);
        }
    }

    /** A message that will not change. */
    record Say(Place place, Card card) implements Sending {
        public Say {
            Objects.requireNonNull(place);
            Objects.requireNonNull(card);
        }
    }

    /** An answer that only the reader sees. */
    record AnswerPrivately(Place place, ReplyAddress reply, Card card) implements Sending {
        public AnswerPrivately {
            Objects.requireNonNull(place);
            Objects.requireNonNull(reply);
            Objects.requireNonNull(card);
        }
    }

    /** A private answer to the reader that points to the direct message, left out where it would stand in there itself. */
    record PointToDirect(Place place, ReplyAddress reply, Card card) implements Sending {
        public PointToDirect {
            Objects.requireNonNull(place);
            Objects.requireNonNull(reply);
            Objects.requireNonNull(card);
        }
    }

    /** A copy of the conversation's card, drawn anew if it differs from what it should show. */
    record Redraw(Place place, MessageRef message) implements Sending {
        public Redraw {
            Objects.requireNonNull(place);
            Objects.requireNonNull(message);
        }
    }
}
