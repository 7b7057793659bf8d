package io.flowmend.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Weighs the clues of one text. Asked first: is it a failure at all? Then the most specific clue decides. */
final class Verdict {

    /** Causes that differ by less weigh about the same. */
    private static final double CLOSE = 4;

    private static final double AMONG_CLOSE = 0.75;
    private static final double AMONG_OTHERS = 0.5;
    private static final double SUPPORT = 0.03;
    private static final double MOST_SUPPORT = 3;
    private static final double ALTERNATIVE_FROM = 0.4;
    private static final int MOST_ALTERNATIVES = 3;
    private static final int MOST_QUOTES = 3;

    private record Score(CauseId cause, double value) {}

    private final FoldedText text;
    private final List<Clue> clues;
    private final List<Score> scores;

    Verdict(FoldedText text, List<Clue> clues) {
        this.text = text;
        this.clues = clues.stream()
                .sorted(Comparator.comparingDouble(Clue::weight).reversed().thenComparingInt(Clue::start))
                .toList();
        this.scores = scores();
    }

    Diagnosis diagnosis() {
        Tone tone = new Tone(text, clues);
        return switch (rule(tone)) {
            case NO_REPORT, NOTHING_TOLD ->
                of(CauseId.NOT_A_FAILURE, tone.saysThatAllIsWell() ? 0.93 : 0.8, alternatives(0));
            case NO_CAUSE_TOLD -> of(CauseId.UNKNOWN, tone.saysThatItFailed() ? 0.8 : 0.6, List.of());
            case WEIGHTIEST -> of(scores.getFirst().cause(), confidence(), alternatives(1));
        };
    }

    /** The diagnosis with how it was come to; what was {@code dismissed} is known elsewhere. */
    Explanation explanation(List<Explanation.Dismissed> dismissed) {
        List<Explanation.Counted> counted = clues.stream()
                .map(clue -> new Explanation.Counted(
                        clue.cause(),
                        text.words(clue.start(), clue.end()),
                        clue.weight(),
                        clue.sign().source()))
                .distinct()
                .toList();
        List<Explanation.Weighed> weighed = scores.stream()
                .map(score -> new Explanation.Weighed(score.cause(), score.value()))
                .toList();
        return new Explanation(diagnosis(), rule(new Tone(text, clues)), counted, dismissed, weighed);
    }

    private Explanation.Rule rule(Tone tone) {
        if (tone.isQuiet()) {
            return tone.saysSomethingElse() ? Explanation.Rule.NO_REPORT : Explanation.Rule.NOTHING_TOLD;
        }
        return scores.isEmpty() ? Explanation.Rule.NO_CAUSE_TOLD : Explanation.Rule.WEIGHTIEST;
    }

    private List<Score> scores() {
        Map<CauseId, IdentityHashMap<Sign, Double>> bySign = new HashMap<>();
        for (Clue clue : clues) {
            if (clue.tellsCause()) {
                bySign.computeIfAbsent(clue.cause(), cause -> new IdentityHashMap<>())
                        .merge(clue.sign(), clue.weight(), Math::max);
            }
        }
        List<Score> found = new ArrayList<>();
        bySign.forEach((cause, weights) -> {
            double best = weights.values().stream().mapToDouble(w -> w).max().orElse(0);
            double rest = weights.values().stream().mapToDouble(w -> w).sum() - best;
            found.add(new Score(cause, best + Math.min(MOST_SUPPORT, SUPPORT * rest)));
        });
        found.sort(Comparator.comparingDouble(Score::value)
                .reversed()
                .thenComparing(score -> score.cause().value()));
        return found;
    }

    private double confidence() {
        double best = scores.getFirst().value();
        double margin = scores.size() > 1 ? best - scores.get(1).value() : best;
        return certainty(best) * (margin < CLOSE ? AMONG_CLOSE : margin < 10 ? 0.93 : 1);
    }

    private static double certainty(double weight) {
        return weight >= 85
                ? 0.98
                : weight >= 65 ? 0.95 : weight >= 45 ? 0.88 : weight >= 30 ? 0.75 : weight >= 20 ? 0.6 : 0.45;
    }

    private List<Alternative> alternatives(int from) {
        if (scores.size() <= from) {
            return List.of();
        }
        double best = scores.getFirst().value();
        return scores.stream()
                .skip(from)
                .filter(score -> score.value() >= ALTERNATIVE_FROM * best)
                .limit(MOST_ALTERNATIVES)
                .map(score ->
                        new Alternative(score.cause(), from == 0 ? amongOthers(score, best) : confidence(score, best)))
                .toList();
    }

    /** A cause that weighs nearly as much is nearly as likely. */
    private static double confidence(Score score, double best) {
        return best - score.value() < CLOSE
                ? certainty(best) * AMONG_CLOSE * score.value() / best
                : amongOthers(score, best);
    }

    private static double amongOthers(Score score, double best) {
        return certainty(score.value()) * AMONG_OTHERS * score.value() / best;
    }

    private Diagnosis of(CauseId cause, double confidence, List<Alternative> alternatives) {
        return new Diagnosis(cause, confidence, evidence(cause), alternatives, codes());
    }

    /** The strongest first, no word quoted twice. */
    private List<Evidence> evidence(CauseId cause) {
        List<Quotation> quotations = new ArrayList<>();
        for (Clue clue : clues) {
            if (clue.cause().equals(cause) && quotations.size() < MOST_QUOTES) {
                Quotation quotation = Quotation.around(text, clue.start(), clue.end());
                if (quotations.stream().noneMatch(quotation::overlaps)) {
                    quotations.add(quotation);
                }
            }
        }
        return quotations.stream().map(Quotation::evidence).toList();
    }

    private List<String> codes() {
        return clues.stream()
                .filter(Clue::code)
                .map(clue -> text.words(clue.start(), clue.end()))
                .distinct()
                .toList();
    }
}
