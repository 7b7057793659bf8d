package io.flowmend.incident;

import io.flowmend.channel.PersonRef;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** How far the repair of an incident is proved. */
public sealed interface Stage {

    /** Nothing is known yet; never stored. */
    record Blank() implements Stage {}

    /** It is broken, as far as anybody has shown. */
    record Broken() implements Stage {}

    /**
     * Somebody says that it is mended, and the bot looks: for whom, since when, for the how many-th time, and whether they
     * have been told that it still seems broken.
     */
    record Checking(List<PersonRef> askers, Instant since, int round, boolean told) implements Stage {
        public Checking {
            askers = List.copyOf(askers);
            Objects.requireNonNull(since);
        }
    }

    /** The connection works again, or a person's word has to do; {@code proof} says which. */
    record Mended(Instant at, Proof proof) implements Stage {
        public Mended {
            Objects.requireNonNull(at);
            Objects.requireNonNull(proof);
        }
    }

    /** One run goes first. */
    record Trying(Instant at) implements Stage {
        public Trying {
            Objects.requireNonNull(at);
        }
    }

    /** A resubmitted run has succeeded; the others wait for a word. */
    record Proven(Instant at) implements Stage {
        public Proven {
            Objects.requireNonNull(at);
        }
    }

    /** {@code batch} runs are being resubmitted together, confirmed at once. */
    record Resubmitting(Instant at, int batch) implements Stage {
        public Resubmitting {
            Objects.requireNonNull(at);
        }
    }

    /** A later run has succeeded and nothing is left to do. */
    record Recovered(Instant at) implements Stage {
        public Recovered {
            Objects.requireNonNull(at);
        }
    }

    /** On what a repair is believed. */
    enum Proof {
        /** The service calls the connections connected. */
        SEEN,
        /** A person says so; there is nothing to look at for such a cause, or the bot may not. */
        BY_WORD
    }
}
