package io.flowmend.channel;

import java.time.Duration;
import java.util.Objects;

/** What became of an attempt to show a card; each case promises how a further attempt would fare. */
public sealed interface SendResult {

    /** The platform has it. */
    record Delivered(Shown shown) implements SendResult {
        public Delivered {
            Objects.requireNonNull(shown);
        }
    }

    /** The platform has it not, and asks for, or deserves, another attempt after {@code delay}. */
    record TryLater(Duration delay, String detail) implements SendResult {
        public TryLater {
            Objects.requireNonNull(delay);
            Objects.requireNonNull(detail);
        }
    }

    /** The platform has it not, and the same attempt would fail again; {@code detail} is for the log and holds no secret. */
    record Refused(Refusal why, String detail) implements SendResult {
        public Refused {
            Objects.requireNonNull(why);
            Objects.requireNonNull(detail);
        }
    }

    /** The platform may have it or not: the connection broke after the request had gone out. */
    record Unsure(String detail) implements SendResult {
        public Unsure {
            Objects.requireNonNull(detail);
        }
    }

    /** Why a platform refused for good. */
    enum Refusal {
        /** The room is gone, archived, or the bot is not in it. */
        NO_SUCH_PLACE,
        /** A direct message with this person cannot be opened. */
        NO_DIRECT_MESSAGE,
        /** The message to redraw is gone or can no longer be changed. */
        MESSAGE_GONE,
        /** The bot's credentials or rights do not allow it. */
        NOT_ALLOWED,
        /** The platform finds the message itself at fault. */
        INVALID
    }
}
