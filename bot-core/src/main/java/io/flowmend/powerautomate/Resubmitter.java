package io.flowmend.powerautomate;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** Runs a failed run once more. */
public interface Resubmitter {

    /** The newest run that names this one as its source, if there is one; to be asked before every {@link #resubmit}. */
    Answer<Optional<Resubmission>> resubmissionOf(RunRef run);

    /** Asks the service to run it again; never repeats the request by itself, whatever happens to it. */
    Submitted resubmit(RunRef run, String trigger);

    /** What became of the request; {@code detail} holds no secret. */
    sealed interface Submitted {

        /** The service has taken it; the new run shows up in a while. */
        record Accepted() implements Submitted {}

        /** The service has not taken it, and may after {@code delay}. */
        record TryLater(Duration delay, String detail) implements Submitted {
            public TryLater {
                Objects.requireNonNull(delay);
                Objects.requireNonNull(detail);
            }
        }

        /** The service has not taken it and would not the next time. */
        record Refused(Answer.Refusal why, String detail) implements Submitted {
            public Refused {
                Objects.requireNonNull(why);
                Objects.requireNonNull(detail);
            }
        }

        /** No answer came back; the service may have taken it or not. */
        record Unsure(String detail) implements Submitted {
            public Unsure {
                Objects.requireNonNull(detail);
            }
        }
    }
}
