package io.flowmend.channel;

import io.flowmend.card.AggregateId;
import java.util.Objects;

/** What a person did. */
public sealed interface UserAction {

    /** Wrote to the bot; {@code text} is plain, the mention of the bot and the platform's markup taken off. */
    record Said(String text) implements UserAction {
        public Said {
            Objects.requireNonNull(text);
        }

        @Override
        public String toString() {
            return "Said[" + text.length() + " characters]";
        }
    }

    /** Used the bot's command; {@code text} is what followed it, plain. */
    record Commanded(String text) implements UserAction {
        public Commanded {
            Objects.requireNonNull(text);
        }

        @Override
        public String toString() {
            return "Commanded[" + text.length() + " characters]";
        }
    }

    /** Put the bot where it is now heard, or opened it for the first time; a welcome is due. */
    record Opened() implements UserAction {}

    /** Used {@code action} of the card of {@code of}, drawn at {@code revision}, where it was {@code shown}. */
    sealed interface OnCard extends UserAction {

        AggregateId of();

        long revision();

        String action();

        Shown shown();
    }

    /** Pressed a button. */
    record Chose(AggregateId of, long revision, String action, Shown shown) implements OnCard {
        public Chose {
            Objects.requireNonNull(of);
            Objects.requireNonNull(action);
            Objects.requireNonNull(shown);
        }
    }

    /**
     * Picked {@code person} from a list. That there is such a
     * person is the platform's word only where the platform fills the list by itself, so it is not relied on.
     */
    record Picked(AggregateId of, long revision, String action, PersonRef person, Shown shown) implements OnCard {
        public Picked {
            Objects.requireNonNull(of);
            Objects.requireNonNull(action);
            Objects.requireNonNull(person);
            Objects.requireNonNull(shown);
        }
    }
}
