package io.flowmend.sandbox.powerplatform;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A flow: whose, who else may edit it, what it does and with which connections (by the key that its actions name), and
 * what is wrong with which of its actions.
 */
public record PowerFlow(
        String id,
        String name,
        String owner,
        Set<String> editors,
        FlowTrigger trigger,
        List<Step> steps,
        Map<String, FlowReference> references,
        State state,
        boolean tellsFailures,
        boolean inSolution,
        Map<String, Defect> defects,
        Instant created,
        Instant modified) {

    /** Whether it runs. */
    public enum State {
        STARTED("Started"),
        STOPPED("Stopped"),
        /** By the service, such as for a data policy. */
        SUSPENDED("Suspended");

        private final String word;

        State(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    public PowerFlow {
        editors = Set.copyOf(editors);
        steps = List.copyOf(steps);
        references = Collections.unmodifiableMap(new LinkedHashMap<>(references));
        defects = Map.copyOf(defects);
    }

    PowerFlow copied(String copysId, String copysName, Instant at) {
        return new PowerFlow(
                copysId,
                copysName,
                owner,
                editors,
                trigger,
                steps,
                references,
                state,
                tellsFailures,
                inSolution,
                defects,
                at,
                at);
    }

    PowerFlow with(State now) {
        return new PowerFlow(
                id,
                name,
                owner,
                editors,
                trigger,
                steps,
                references,
                now,
                tellsFailures,
                inSolution,
                defects,
                created,
                modified);
    }

    PowerFlow editedBy(Set<String> now) {
        return new PowerFlow(
                id,
                name,
                owner,
                now,
                trigger,
                steps,
                references,
                state,
                tellsFailures,
                inSolution,
                defects,
                created,
                modified);
    }

    PowerFlow telling(boolean now) {
        return new PowerFlow(
                id,
                name,
                owner,
                editors,
                trigger,
                steps,
                references,
                state,
                now,
                inSolution,
                defects,
                created,
                modified);
    }

    PowerFlow using(String key, FlowReference reference, Instant at) {
        Map<String, FlowReference> changed = new LinkedHashMap<>(references);
        changed.put(key, reference);
        return new PowerFlow(
                id,
                name,
                owner,
                editors,
                trigger,
                steps,
                changed,
                state,
                tellsFailures,
                inSolution,
                defects,
                created,
                at);
    }

    PowerFlow with(Map<String, Defect> now, Instant at) {
        return new PowerFlow(
                id,
                name,
                owner,
                editors,
                trigger,
                steps,
                references,
                state,
                tellsFailures,
                inSolution,
                now,
                created,
                at);
    }

    /** Whether one of its actions or its trigger uses the connection. */
    public boolean uses(String connection) {
        return references.values().stream()
                .anyMatch(reference -> reference.connection().equals(connection));
    }

    /** What it does, with the scopes around it that tell of a failure where it has them. */
    List<Step> actions() {
        return tellsFailures ? List.of(new Step.Scope("Try", steps)) : steps;
    }
}
