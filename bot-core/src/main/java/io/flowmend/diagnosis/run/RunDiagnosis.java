package io.flowmend.diagnosis.run;

import io.flowmend.diagnosis.Diagnosis;
import java.util.List;
import java.util.Objects;

/**
 * Why a run failed, and where: the action (empty text if the trigger or none), its connector, its connection reference, and
 * the titles of the steps that had already changed something, which running it again repeats.
 */
public record RunDiagnosis(
        Diagnosis diagnosis, String action, String connector, String reference, List<String> repeats) {

    public RunDiagnosis {
        Objects.requireNonNull(diagnosis);
        Objects.requireNonNull(action);
        Objects.requireNonNull(connector);
        Objects.requireNonNull(reference);
        repeats = List.copyOf(repeats);
    }
}
