package io.flowmend.diagnosis.run;

import java.util.Objects;

/** What started a run: its name (empty text if not told), how it ended, what is told of that, and what it calls. */
public record RunTrigger(String name, Ending ending, Said said, Call call) {

    public RunTrigger {
        Objects.requireNonNull(name);
        Objects.requireNonNull(ending);
        Objects.requireNonNull(said);
        Objects.requireNonNull(call);
    }
}
