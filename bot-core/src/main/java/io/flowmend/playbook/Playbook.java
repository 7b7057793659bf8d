package io.flowmend.playbook;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** A way through one kind of repair: steps joined into a graph, begun at the first; its title has the key {@link #titleKey}. */
public record Playbook(String id, int version, List<PlaybookStep> steps) {

    public Playbook {
        Objects.requireNonNull(id);
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a playbook has at least one step: " + id);
        }
    }

    /** The key of the playbook's title in the words. */
    public String titleKey() {
        return "playbooks." + id + ".title";
    }

    /** The step where it begins. */
    public PlaybookStep start() {
        return steps.getFirst();
    }

    /** The step of that name. */
    public Optional<PlaybookStep> step(String name) {
        return steps.stream().filter(step -> step.id().equals(name)).findFirst();
    }

    /** The step at which it is looked whether the repair took; no playbook has two. */
    public Optional<PlaybookStep.Check> check() {
        return steps.stream()
                .filter(PlaybookStep.Check.class::isInstance)
                .map(PlaybookStep.Check.class::cast)
                .findFirst();
    }

    /** The check, if some way leads to it from that step, which may be the check itself. */
    public Optional<PlaybookStep.Check> checkAheadOf(PlaybookStep from) {
        Set<String> reached = new LinkedHashSet<>();
        Deque<PlaybookStep> open = new ArrayDeque<>(Set.of(from));
        while (!open.isEmpty()) {
            PlaybookStep step = open.pop();
            if (reached.add(step.id())) {
                step.following().forEach(next -> step(next).ifPresent(open::push));
            }
        }
        return check().filter(check -> reached.contains(check.id()));
    }

    /** The usual way on from a step, itself included and the finish left out, as far as it comes without a loop; where nothing
     * can be looked at, it passes through checks. */
    public List<PlaybookStep> usualWayFrom(String name, boolean checking) {
        List<PlaybookStep> way = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        Optional<PlaybookStep> at = step(name);
        while (at.isPresent()
                && !(at.get() instanceof PlaybookStep.Finish)
                && seen.add(at.get().id())) {
            if (at.get() instanceof PlaybookStep.Check check && !checking) {
                at = step(check.unchecked());
                continue;
            }
            way.add(at.get());
            at = at.get().following().stream().findFirst().flatMap(this::step);
        }
        return way;
    }
}
