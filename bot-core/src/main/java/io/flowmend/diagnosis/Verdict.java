package io.flowmend.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Weighs the clues of one text. Asked first: is it a failure at all? Then the most specific clue decides. */
final class Verdict {

    /** From here on a clue is something that only a service says; below, people may say it of anything. */
    private static final double SERVICE_SAYS = 65;

    /** From here on the form of a text (program code, documentation) shows that it reports nothing. */
    private static final double FORM = 90;

    /** From here on it is a report of success. */
    private static final double SUCCESS = 60;

    /** From here on a question is about a case that is only imagined; below, it may be about a failure too. */
    private static final double IMAGINED = 50;

    /** From here on somebody says it of himself. */
    private static final double OWN_FAILURE = 17;

    /** From here on a word tells that something failed; below, it may be about failures in general. */
    private static final double HAS_FAILURE = 12;

    /** From here on it is about failures; below, about flows at all. */
    static final double ABOUT_FAILURES = 5;

    /** Spaces of a text that is more than a pasted sentence. */
    private static final int TELLING = 6;

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
        double quiet = heaviest(CauseId.NOT_A_FAILURE);
        double told = heaviest(CauseId.UNKNOWN);
        return switch (rule(quiet, told)) {
            case NO_REPORT, NOTHING_TOLD -> of(CauseId.NOT_A_FAILURE, quiet >= SUCCESS ? 0.93 : 0.8, alternatives(0));
            case NO_CAUSE_TOLD -> of(CauseId.UNKNOWN, told >= HAS_FAILURE ? 0.8 : 0.6, List.of());
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
        Explanation.Rule rule = rule(heaviest(CauseId.NOT_A_FAILURE), heaviest(CauseId.UNKNOWN));
        return new Explanation(diagnosis(), rule, counted, dismissed, weighed);
    }

    private Explanation.Rule rule(double quiet, double told) {
        if (isQuiet(quiet, told, strongestSign())) {
            return quiet > 0 ? Explanation.Rule.NO_REPORT : Explanation.Rule.NOTHING_TOLD;
        }
        return scores.isEmpty() ? Explanation.Rule.NO_CAUSE_TOLD : Explanation.Rule.WEIGHTIEST;
    }

    private boolean isQuiet(double quiet, double told, double strongest) {
        if (quiet >= FORM) {
            return told < OWN_FAILURE;
        }
        if (quiet >= SUCCESS && (namesCode() || tellsOfWrapper())) {
            return false;
        }
        if (quiet > 0) {
            double enough = quiet >= IMAGINED && quiet < SUCCESS ? OWN_FAILURE : HAS_FAILURE;
            return told < enough && strongest < SERVICE_SAYS;
        }
        if (strongest == 0) {
            return told < ABOUT_FAILURES;
        }
        return told == 0 && strongest < SERVICE_SAYS && !namesCode() && tellsOfLife();
    }

    /** Whether it tells at some length of people, passwords or dates, which know troubles that have nothing to do with flows. */
    private boolean tellsOfLife() {
        return scores.getFirst().cause().family().equals("auth")
                && text.text().chars().filter(c -> c == ' ').limit(TELLING).count() == TELLING;
    }

    /** Whether a code of a failure is named, be it only that of a wrapper. */
    private boolean namesCode() {
        return clues.stream().anyMatch(clue -> clue.code() && !clue.cause().equals(CauseId.NOT_A_FAILURE));
    }

    /** Whether a wrapper says that something inside failed, whatever success its sentence denies. */
    private boolean tellsOfWrapper() {
        return clues.stream().anyMatch(clue -> clue.cause().equals(CauseId.CASCADE));
    }

    /** What the strongest sign says by itself: many people's words make no service's sentence. */
    private double strongestSign() {
        return clues.stream()
                .filter(Verdict::tellsCause)
                .mapToDouble(clue -> clue.sign().weight())
                .max()
                .orElse(0);
    }

    private static boolean tellsCause(Clue clue) {
        return !clue.cause().equals(CauseId.UNKNOWN) && !clue.cause().equals(CauseId.NOT_A_FAILURE);
    }

    private double heaviest(CauseId cause) {
        return clues.stream()
                .filter(clue -> clue.cause().equals(cause))
                .mapToDouble(Clue::weight)
                .max()
                .orElse(0);
    }

    private List<Score> scores() {
        Map<CauseId, IdentityHashMap<Sign, Double>> bySign = new HashMap<>();
        for (Clue clue : clues) {
            if (tellsCause(clue)) {
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
                .map(score -> new Alternative(score.cause(), confidence(score, best)))
                .toList();
    }

    /** A cause that weighs nearly as much is nearly as likely. */
    private static double confidence(Score score, double best) {
        double share = score.value() / best;
        return best - score.value() < CLOSE
                ? certainty(best) * AMONG_CLOSE * share
                : certainty(score.value()) * AMONG_OTHERS * share;
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
