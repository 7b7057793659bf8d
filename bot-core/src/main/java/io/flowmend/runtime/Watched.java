package io.flowmend.runtime;

import java.util.List;

/** The environments in which failures are looked for. */
public sealed interface Watched {

    /** None. */
    record Nowhere() implements Watched {}

    /** Those of these names. */
    record Named(List<String> environments) implements Watched {
        public Named {
            environments = List.copyOf(environments);
        }
    }

    /** All that Flowmend may see, whichever those are at the time. */
    record Everywhere() implements Watched {}
}
