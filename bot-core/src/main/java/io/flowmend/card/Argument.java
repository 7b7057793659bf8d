package io.flowmend.card;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** A value put into a phrase; it is data and never read as markup. */
public sealed interface Argument {

    /** Text from outside: the name of a flow, a quotation. */
    record Text(String value) implements Argument {
        public Text {
            Objects.requireNonNull(value);
        }
    }

    /** Text that is shown letter by letter, as a code or an identifier. */
    record Code(String value) implements Argument {
        public Code {
            Objects.requireNonNull(value);
        }
    }

    /** A count, formatted and put in the plural by the reader's language. */
    record Count(long value) implements Argument {}

    /** A moment in UTC, shown in the reader's zone. */
    record Moment(Instant value) implements Argument {
        public Moment {
            Objects.requireNonNull(value);
        }
    }

    /** A person of the chat platform the card is shown on, by that platform's id. */
    record Person(String id) implements Argument {
        public Person {
            Objects.requireNonNull(id);
        }
    }

    /** A person of any chat platform, who may be another one than the card is shown on. */
    record Member(String channel, String workspace, String id) implements Argument {
        public Member {
            Objects.requireNonNull(channel);
            Objects.requireNonNull(workspace);
            Objects.requireNonNull(id);
        }
    }

    /** The address of a link whose label stands in the words. */
    record Address(URI value) implements Argument {
        public Address {
            Objects.requireNonNull(value);
        }
    }

    /** Another phrase, put into words first. */
    record Words(Phrase value) implements Argument {
        public Words {
            Objects.requireNonNull(value);
        }
    }

    /** Several phrases, joined as the reader's language lists things ("a, b and c"). */
    record Listing(List<Phrase> items) implements Argument {
        public Listing {
            items = List.copyOf(items);
        }
    }
}
