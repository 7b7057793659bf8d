package io.flowmend.sandbox.powerplatform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tenant's own books: what truly happened, whatever was answered. */
public final class Books {
    private final Map<String, Integer> resubmits = new HashMap<>();
    private final List<SideEffect> effects = new ArrayList<>();

    synchronized void resubmitted(String run) {
        resubmits.merge(run, 1, Integer::sum);
    }

    synchronized void happened(SideEffect effect) {
        effects.add(effect);
    }

    synchronized void clear() {
        resubmits.clear();
        effects.clear();
    }

    /** How often a run was resubmitted. */
    public synchronized int resubmits(String run) {
        return resubmits.getOrDefault(run, 0);
    }

    /** How often each run was resubmitted that was at all. */
    public synchronized Map<String, Integer> resubmits() {
        return Map.copyOf(resubmits);
    }

    /** What runs left in the world, oldest first. */
    public synchronized List<SideEffect> sideEffects() {
        return List.copyOf(effects);
    }

    /** What one run left in the world. */
    public synchronized List<SideEffect> sideEffects(String run) {
        return effects.stream().filter(effect -> effect.run().equals(run)).toList();
    }
}
