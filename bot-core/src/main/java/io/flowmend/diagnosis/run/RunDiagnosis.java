package io.flowmend.diagnosis.run;

import io.flowmend.diagnosis.Diagnosis;
import java.util.List;
import java.util.Objects;

/**
 * Why a run failed, and where: the action or the trigger (empty text if neither is known), the scopes and loops around it
 * from the outside in, what it calls, the connection that it calls by (empty text if none, or if it is the connection of
 * whoever ran it), and the steps that had already been taken, which running it again repeats.
 */
public record RunDiagnosis(
        Diagnosis diagnosis,
        String action,
        boolean isTrigger,
        List<String> path,
        Call call,
        String connection,
        List<Step> done) {

    /** A step that had succeeded, and what it called. */
    public record Step(String action, Call call) {
        public Step {
            Objects.requireNonNull(action);
            Objects.requireNonNull(call);
        }
    }

    public RunDiagnosis {
        Objects.requireNonNull(diagnosis);
        Objects.requireNonNull(action);
        path = List.copyOf(path);
        Objects.requireNonNull(call);
        Objects.requireNonNull(connection);
        done = List.copyOf(done);
    }

    /** The name of the action as the portal shows it. */
    public String title() {
        return title(action);
    }

    /** The steps that had changed something outside, as the portal shows their names. */
    public List<String> repeats() {
        return done.stream()
                .filter(step -> !step.call().onlyReads())
                .map(step -> title(step.action()))
                .toList();
    }

    private static String title(String name) {
        return name.replace('_', ' ');
    }
}
