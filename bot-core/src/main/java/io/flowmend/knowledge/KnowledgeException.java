package io.flowmend.knowledge;

import java.util.List;
import java.util.stream.Collectors;

/** The knowledge files are not fit for use; the message lists every fault, one a line. */
public final class KnowledgeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    public KnowledgeException(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** Every fault, by file and line. */
    public List<Fault> faults() {
        return faults;
    }
}
