package io.flowmend.diagnosis;

import java.net.URI;
import java.util.List;
import java.util.Objects;

/**
 * Something in a text that points to a cause. Its weight, 0 to 100, is how specific it is, and the most specific sign
 * wins: about 90 for a code of Entra, 80 for a service's own code, 70 for a fixed sentence of a service, 50 for a person's
 * description, 20 for an HTTP status, 10 for the bare word of a failure. Its source is the page that documents it.
 */
public sealed interface Sign {

    /** The heaviest a sign can be. */
    int HEAVIEST = 100;

    /** How specific it is, from 0 to {@link #HEAVIEST}. */
    int weight();

    /** The page that documents it. */
    URI source();

    /** Sign-in errors of Microsoft Entra, {@code AADSTS} and the number; the bare number too where it stands as a code. */
    record EntraCodes(List<Integer> numbers, int weight, URI source) implements Sign {
        public EntraCodes {
            numbers = List.copyOf(numbers);
            Objects.requireNonNull(source);
        }
    }

    /** Error codes that are no everyday words, in any spelling of large and small letters. */
    record Codes(List<String> codes, int weight, URI source) implements Sign {
        public Codes {
            codes = List.copyOf(codes);
            Objects.requireNonNull(source);
        }
    }

    /**
     * HTTP statuses where they stand as statuses, and the words that go with them ("Unauthorized") where they stand as
     * an error.
     */
    record Statuses(List<Integer> statuses, List<Phrase> reasons, int weight, URI source) implements Sign {
        public Statuses {
            statuses = List.copyOf(statuses);
            reasons = List.copyOf(reasons);
            Objects.requireNonNull(source);
        }
    }

    /** Wordings, each enough by itself. */
    record Phrases(List<Phrase> phrases, int weight, URI source) implements Sign {
        public Phrases {
            phrases = List.copyOf(phrases);
            Objects.requireNonNull(source);
        }
    }

    /** Wordings that name what a text is about; they point to the cause only where the text tells of a failure, too. */
    record Topics(List<Phrase> phrases, int weight, URI source) implements Sign {
        public Topics {
            phrases = List.copyOf(phrases);
            Objects.requireNonNull(source);
        }
    }

    /** Wordings that mean something only all together, anywhere in the text; with one of the statuses, if there are any. */
    record Together(List<Phrase> phrases, List<Integer> statuses, int weight, URI source) implements Sign {
        public Together {
            phrases = List.copyOf(phrases);
            statuses = List.copyOf(statuses);
            Objects.requireNonNull(source);
        }
    }
}
