package io.flowmend.conversation;

import io.flowmend.card.AggregateId;
import io.flowmend.channel.PersonRef;
import io.flowmend.channel.Place;
import io.flowmend.channel.ReplyAddress;
import io.flowmend.channel.SendResult.Refusal;
import io.flowmend.channel.Shown;
import io.flowmend.diagnosis.Diagnosis;
import io.flowmend.diagnosis.RedactedText;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** What happened to a conversation, and when. */
public sealed interface BotEvent {

    /** When it happened, in UTC. */
    Instant at();

    /**
     * The person wrote {@code text}, of which only the beginning is here if {@code cut}; {@code waiting} are the person's
     * other open walk-throughs, the latest first.
     */
    record Said(Instant at, RedactedText text, boolean cut, List<OpenWalk> waiting) implements BotEvent {
        public Said {
            Objects.requireNonNull(at);
            Objects.requireNonNull(text);
            waiting = List.copyOf(waiting);
        }
    }

    /** The person used the bot's command; otherwise as {@link Said}. */
    record Commanded(Instant at, RedactedText text, boolean cut, List<OpenWalk> waiting, ReplyAddress reply)
            implements BotEvent {
        public Commanded {
            Objects.requireNonNull(at);
            Objects.requireNonNull(text);
            waiting = List.copyOf(waiting);
            Objects.requireNonNull(reply);
        }
    }

    /** {@code by}, who need not be the conversation's person, pressed a button in {@code place}. */
    record Chose(Instant at, PersonRef by, Place place, long revision, String action, Shown shown, ReplyAddress reply)
            implements BotEvent {
        public Chose {
            Objects.requireNonNull(at);
            Objects.requireNonNull(by);
            Objects.requireNonNull(place);
            Objects.requireNonNull(action);
            Objects.requireNonNull(shown);
            Objects.requireNonNull(reply);
        }
    }

    /** The matter of another conversation was taken up by this one's person. */
    record TookUp(Instant at, Diagnosis diagnosis) implements BotEvent {
        public TookUp {
            Objects.requireNonNull(at);
            Objects.requireNonNull(diagnosis);
        }
    }

    /** The person is led through the repair of an incident. */
    record Guided(Instant at, AggregateId incident, Diagnosis diagnosis) implements BotEvent {
        public Guided {
            Objects.requireNonNull(at);
            Objects.requireNonNull(incident);
            Objects.requireNonNull(diagnosis);
        }
    }

    /** The bot has looked whether the repair took. */
    record Checked(Instant at, CheckResult result) implements BotEvent {
        public Checked {
            Objects.requireNonNull(at);
            Objects.requireNonNull(result);
        }
    }

    /** A timer that the conversation had set ran out. */
    record TimeUp(Instant at, Timer timer) implements BotEvent {
        public TimeUp {
            Objects.requireNonNull(at);
            Objects.requireNonNull(timer);
        }
    }

    /** A card could not be shown in {@code place}, for good. */
    record NotShown(Instant at, Place place, Refusal why) implements BotEvent {
        public NotShown {
            Objects.requireNonNull(at);
            Objects.requireNonNull(place);
            Objects.requireNonNull(why);
        }
    }
}
