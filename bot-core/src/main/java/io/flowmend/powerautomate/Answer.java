package io.flowmend.powerautomate;

import java.time.Duration;
import java.util.Objects;

/** What came of asking Power Automate; each case promises how asking again would fare. {@code detail} holds no secret. */
public sealed interface Answer<T> {

    /** The answer. */
    record Got<T>(T value) implements Answer<T> {
        public Got {
            Objects.requireNonNull(value);
        }
    }

    /** No answer now; asking again after {@code delay} may bring one. */
    record TryLater<T>(Duration delay, String detail) implements Answer<T> {
        public TryLater {
            Objects.requireNonNull(delay);
            Objects.requireNonNull(detail);
        }
    }

    /** The same question would be refused again. */
    record Refused<T>(Refusal why, String detail) implements Answer<T> {
        public Refused {
            Objects.requireNonNull(why);
            Objects.requireNonNull(detail);
        }
    }

    /** Why a question is refused for good. */
    enum Refusal {
        /** Flowmend's own account could not sign in, or its sign-in ran out. */
        NOT_SIGNED_IN,
        /** Flowmend's account may not see or do this. */
        NO_ACCESS,
        /** The flow, run or connection is not there, or not any more. */
        NOT_FOUND,
        /** The service finds the request itself at fault, or answered what cannot be read. */
        INVALID
    }
}
