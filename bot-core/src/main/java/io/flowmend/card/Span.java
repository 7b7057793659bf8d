package io.flowmend.card;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;

/** A run of finished text of one kind; a renderer escapes it and gives it its platform's form. */
public sealed interface Span {

    /** Ordinary text. */
    record Plain(String text) implements Span {
        public Plain {
            Objects.requireNonNull(text);
        }
    }

    /** Text that stands out. */
    record Strong(String text) implements Span {
        public Strong {
            Objects.requireNonNull(text);
        }
    }

    /** Text shown letter by letter within a line. */
    record Code(String text) implements Span {
        public Code {
            Objects.requireNonNull(text);
        }
    }

    /** A label that opens an address. */
    record Link(String text, URI address) implements Span {
        public Link {
            Objects.requireNonNull(text);
            Objects.requireNonNull(address);
        }
    }

    /** A moment: {@code text} is it in the reader's language and zone, for platforms that don't format themselves. */
    record Time(Instant at, String text, Locale locale, ZoneId zone) implements Span {
        public Time {
            Objects.requireNonNull(at);
            Objects.requireNonNull(text);
            Objects.requireNonNull(locale);
            Objects.requireNonNull(zone);
        }
    }

    /** A person by the platform's id; the platform shows the name. */
    record Person(String id) implements Span {
        public Person {
            Objects.requireNonNull(id);
        }
    }
}
