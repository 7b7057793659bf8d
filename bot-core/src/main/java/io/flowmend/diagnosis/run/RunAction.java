package io.flowmend.diagnosis.run;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * One action of a run: the scope, loop or condition that it stands in (empty text at the top), its type as the definition
 * names it, how it ended, what is told of that, when it ended (the far future if not told), what it calls, and after which
 * actions it runs.
 */
public record RunAction(
        String name,
        String parent,
        String type,
        Ending ending,
        Said said,
        Instant ended,
        Call call,
        List<After> after) {

    /** The types that hold other actions. */
    private static final Set<String> CONTAINERS = Set.of("Scope", "If", "Switch", "Foreach", "Until", "");

    /** That an action runs after another has ended in one of these ways. */
    public record After(String action, Set<Ending> endings) {
        public After {
            Objects.requireNonNull(action);
            endings = Set.copyOf(endings);
        }
    }

    public RunAction {
        Objects.requireNonNull(name);
        Objects.requireNonNull(parent);
        Objects.requireNonNull(type);
        Objects.requireNonNull(ending);
        Objects.requireNonNull(said);
        Objects.requireNonNull(ended);
        Objects.requireNonNull(call);
        after = List.copyOf(after);
    }

    /** Whether it failed. */
    public boolean failed() {
        return ending.failed();
    }

    /** Whether it may hold other actions, as far as is known. */
    boolean mayHoldOthers() {
        return CONTAINERS.contains(type);
    }

    /** Whether it ends the run on purpose, mostly after something else has failed. */
    boolean endsRun() {
        return type.equals("Terminate");
    }
}
