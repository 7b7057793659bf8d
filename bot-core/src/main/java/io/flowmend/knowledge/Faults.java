package io.flowmend.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the faults of one reading, so that an author learns of all of them at once; not for several threads. */
public final class Faults {

    private final List<Fault> faults = new ArrayList<>();

    /** Notes a fault; reading goes on. */
    public void add(String file, int line, String message) {
        faults.add(new Fault(file, line, message));
    }

    /** Whether nothing was found wrong so far. */
    public boolean none() {
        return faults.isEmpty();
    }

    /** All faults so far, by file and line. */
    public List<Fault> all() {
        return faults.stream()
                .sorted(Comparator.comparing(Fault::file).thenComparingInt(Fault::line))
                .toList();
    }

    /** Throws {@link KnowledgeException} with all faults if there is any. */
    public void throwIfAny() {
        if (!faults.isEmpty()) {
            throw new KnowledgeException(all());
        }
    }
}
