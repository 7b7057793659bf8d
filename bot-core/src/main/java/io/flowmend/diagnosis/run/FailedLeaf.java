package io.flowmend.diagnosis.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds the action that a run failed of: the innermost, and of several the first. A failure that the flow itself took care of
 * is not the one, and neither is a handler that failed as well: it ran later.
 */
final class FailedLeaf {

    /** No flow nests deeper; a definition that names itself as its parent must not run in circles. */
    private static final int DEEPEST = 64;

    private final Map<String, RunAction> byName = new LinkedHashMap<>();
    private final Map<String, List<RunAction>> children = new HashMap<>();
    private final Map<String, List<RunAction>> successors = new HashMap<>();
    private final Map<String, Boolean> passed = new HashMap<>();

    private FailedLeaf(List<RunAction> actions) {
        actions.forEach(action -> byName.put(action.name(), action));
        for (RunAction action : byName.values()) {
            String parent = byName.containsKey(action.parent()) ? action.parent() : "";
            children.computeIfAbsent(parent, name -> new ArrayList<>()).add(action);
            action.after()
                    .forEach(after -> successors
                            .computeIfAbsent(after.action(), name -> new ArrayList<>())
                            .add(action));
        }
    }

    static Optional<RunAction> of(List<RunAction> actions) {
        FailedLeaf search = new FailedLeaf(actions);
        List<RunAction> blamed = new ArrayList<>();
        search.collect("", true, 0, blamed);
        List<RunAction> all = new ArrayList<>();
        search.collect("", false, 0, all);
        return first(blamed, action -> !action.endsRun())
                .or(() -> first(all, action -> !action.endsRun()))
                .or(() -> first(all, action -> true));
    }

    /** What is made of each action that failed, in their order. */
    static List<Considered> considered(List<RunAction> actions) {
        FailedLeaf search = new FailedLeaf(actions);
        List<RunAction> blamed = new ArrayList<>();
        search.collect("", true, 0, blamed);
        Optional<RunAction> chosen = of(actions);
        return search.byName.values().stream()
                .filter(RunAction::failed)
                .map(action -> new Considered(
                        action.name(),
                        chosen.filter(action::equals).isPresent()
                                ? Considered.Verdict.CHOSEN
                                : search.verdict(action, blamed)))
                .toList();
    }

    private Considered.Verdict verdict(RunAction action, List<RunAction> blamed) {
        if (children.getOrDefault(action.name(), List.of()).stream().anyMatch(RunAction::failed)) {
            return Considered.Verdict.HOLDS_ANOTHER;
        }
        if (action.endsRun()) {
            return Considered.Verdict.ENDS_THE_RUN;
        }
        return blamed.contains(action) ? Considered.Verdict.LATER : Considered.Verdict.TAKEN_CARE_OF;
    }

    /** The scopes and loops around an action, from the outside in. */
    static List<String> path(RunAction leaf, List<RunAction> actions) {
        Map<String, String> parents = new HashMap<>();
        actions.forEach(action -> parents.put(action.name(), action.parent()));
        List<String> path = new ArrayList<>();
        String parent = leaf.parent();
        while (!parent.isEmpty() && path.size() < DEEPEST) {
            path.addFirst(parent);
            parent = parents.getOrDefault(parent, "");
        }
        return path;
    }

    private static Optional<RunAction> first(List<RunAction> leaves, Predicate<RunAction> counts) {
        List<RunAction> counting = leaves.stream().filter(counts).toList();
        // Where it is not known what stands in what, a summary is told from what it sums up by its words alone.
        List<RunAction> proper = counting.stream()
                .filter(leaf -> !(leaf.mayHoldOthers() && leaf.said().isRollUp()))
                .toList();
        return Stream.of(proper, counting)
                .flatMap(some -> some.stream().min(Comparator.comparing(RunAction::ended)).stream())
                .findFirst();
    }

    private void collect(String parent, boolean blamedOnly, int depth, List<RunAction> leaves) {
        for (RunAction action : children.getOrDefault(parent, List.of())) {
            if (action.failed() && depth < DEEPEST && !(blamedOnly && isTakenCareOf(action))) {
                int before = leaves.size();
                collect(action.name(), blamedOnly, depth + 1, leaves);
                if (leaves.size() == before && action.said().isRollUp()) {
                    collect(action.name(), false, depth + 1, leaves);
                }
                if (leaves.size() == before) {
                    leaves.add(action);
                }
            }
        }
    }

    /** Whether every way on from there came to a good end, so that the service does not count it as a failure. */
    private boolean isTakenCareOf(RunAction action) {
        List<RunAction> next = successors.getOrDefault(action.name(), List.of());
        return !next.isEmpty() && next.stream().allMatch(this::hasPassed);
    }

    private boolean hasPassed(RunAction action) {
        Boolean known = passed.get(action.name());
        if (known != null) {
            return known;
        }
        // Until it is known it counts as not passed: so a circle in what runs after what comes to an end.
        passed.put(action.name(), false);
        boolean good =
                action.ending() == Ending.SUCCEEDED || (action.ending() == Ending.SKIPPED && isTakenCareOf(action));
        passed.put(action.name(), good);
        return good;
    }
}
