package io.flowmend.diagnosis;

import java.util.List;
import java.util.Objects;

/**
 * Why a flow failed: the cause, how sure that is (0 to 1), what it rests on with the strongest first, other causes that
 * fit with the likeliest first, and the codes named in the text (for instance {@code AADSTS50173}).
 */
public record Diagnosis(
        CauseId cause, double confidence, List<Evidence> evidence, List<Alternative> alternatives, List<String> codes) {

    public Diagnosis {
        Objects.requireNonNull(cause);
        evidence = List.copyOf(evidence);
        alternatives = List.copyOf(alternatives);
        codes = List.copyOf(codes);
    }
}
