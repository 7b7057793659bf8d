package io.flowmend.diagnosis;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Why a flow failed: the cause, how sure that is (0 to 1), what it rests on with the strongest first, other causes that
 * fit with the likeliest first, and the codes named in the text (for instance {@code AADSTS50173}).
 */
public record Diagnosis(
        CauseId cause, double confidence, List<Evidence> evidence, List<Alternative> alternatives, List<String> codes) {

    /** From this share of the confidence on, another cause fits about as well. */
    private static final double CLOSE = 0.8;

    public Diagnosis {
        Objects.requireNonNull(cause);
        evidence = List.copyOf(evidence);
        alternatives = List.copyOf(alternatives);
        codes = List.copyOf(codes);
    }

    /** Another cause that fits about as well, if there is one. */
    public Optional<CauseId> rival() {
        return alternatives.stream()
                .findFirst()
                .filter(alternative -> alternative.confidence() >= CLOSE * confidence)
                .map(Alternative::cause);
    }

    /** The same after a person has said which cause it is; what it rested on stays where that is the cause it was for. */
    public Diagnosis settledOn(CauseId told) {
        return new Diagnosis(told, confidence, told.equals(cause) ? evidence : List.of(), List.of(), codes);
    }
}
