package io.flowmend.powerautomate.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.flowmend.powerautomate.Answer;
import java.time.Duration;
import java.util.Objects;

/** What came of one request. */
sealed interface Reply {

    /** The service did it. */
    record Done(JsonNode body) implements Reply {
        public Done {
            Objects.requireNonNull(body);
        }
    }

    /** The service did not do it, and may later. */
    record Later(Duration delay, String detail) implements Reply {
        public Later {
            Objects.requireNonNull(delay);
            Objects.requireNonNull(detail);
        }
    }

    /** The service will not do it; {@code code} is its own word for the reason, empty if it has none. */
    record Denied(int status, String code, Answer.Refusal why, String detail) implements Reply {
        public Denied {
            Objects.requireNonNull(code);
            Objects.requireNonNull(why);
            Objects.requireNonNull(detail);
        }
    }

    /** The request went out, perhaps, and no answer came back. */
    record Lost(String detail) implements Reply {
        public Lost {
            Objects.requireNonNull(detail);
        }
    }

    /** The same as an answer without a value, for a request that may simply be made again. */
    default <T> Answer<T> failed() {
        return switch (this) {
            case Done done -> new Answer.Refused<>(Answer.Refusal.INVALID, "an answer that cannot be read");
            case Later later -> new Answer.TryLater<>(later.delay(), later.detail());
            case Denied denied -> new Answer.Refused<>(denied.why(), denied.detail());
            case Lost lost -> new Answer.TryLater<>(ServiceClient.SOON, lost.detail());
        };
    }
}
