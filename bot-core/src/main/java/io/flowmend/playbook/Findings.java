package io.flowmend.playbook;

import io.flowmend.playbook.Finding.Weight;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what the parts of the checker find. */
final class Findings {

    private final List<Finding> findings = new ArrayList<>();

    void fault(String file, int line, String message) {
        findings.add(new Finding(Weight.FAULT, file, line, message));
    }

    void fault(WrittenPlaybook at, String step, String message) {
        fault(at.file(), at.line(step), message);
    }

    void fault(WrittenText at, String message) {
        fault(at.file(), at.line(), message);
    }

    void remark(WrittenText at, String message) {
        findings.add(new Finding(Weight.REMARK, at.file(), at.line(), message));
    }

    List<Finding> all() {
        return findings.stream()
                .distinct()
                .sorted(Comparator.comparing(Finding::file)
                        .thenComparingInt(Finding::line)
                        .thenComparing(Finding::message))
                .toList();
    }
}
