package io.flowmend.diagnosis;

import java.net.URI;
import java.util.List;
import java.util.Objects;

/**
 * How a diagnosis was come to: what was found and counts, the weightiest first; what was found and does not; how the causes
 * stood against each other; and by which rule it was decided.
 */
public record Explanation(
        Diagnosis diagnosis, Rule rule, List<Counted> counted, List<Dismissed> dismissed, List<Weighed> weighed) {

    /** By what a text was decided. */
    public enum Rule {
        /** It tells of success, asks, or is no report at all, and nothing in it outweighs that. */
        NO_REPORT,
        /** Nothing in it tells of a failure of a flow. */
        NOTHING_TOLD,
        /** Something failed, and nothing tells why. */
        NO_CAUSE_TOLD,
        /** The weightiest cause. */
        WEIGHTIEST
    }

    /** Something found that points to a cause: its words, how specific they are, and the page that documents them. */
    public record Counted(CauseId cause, String words, double weight, URI source) {
        public Counted {
            Objects.requireNonNull(cause);
            Objects.requireNonNull(words);
            Objects.requireNonNull(source);
        }
    }

    /** Something found that would point to a cause if it stood elsewhere. */
    public record Dismissed(CauseId cause, String words, Reason reason) {
        public Dismissed {
            Objects.requireNonNull(cause);
            Objects.requireNonNull(words);
            Objects.requireNonNull(reason);
        }
    }

    /** Why something found does not count. */
    public enum Reason {
        /** It is a part of a longer wording that says something else. */
        PART_OF_ANOTHER,
        /** It is a number or a word like that of a status, and does not stand as one. */
        NO_STATUS,
        /** It names a thing, and nothing tells that something failed. */
        NOTHING_FAILED,
        /** The text says that it did not happen. */
        DENIED
    }

    /** What a cause weighs in all. */
    public record Weighed(CauseId cause, double weight) {
        public Weighed {
            Objects.requireNonNull(cause);
        }
    }

    public Explanation {
        Objects.requireNonNull(diagnosis);
        Objects.requireNonNull(rule);
        counted = List.copyOf(counted);
        dismissed = List.copyOf(dismissed);
        weighed = List.copyOf(weighed);
    }
}
