package io.flowmend.diagnosis.run;

import io.flowmend.diagnosis.CauseId;
import io.flowmend.diagnosis.Diagnosis;
import io.flowmend.diagnosis.RedactedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Weighs what is told of one failure. */
final class RunEvidence {

    /** Causes that say little: something else that is known of the failure may say more. */
    private static final Set<String> VAGUE =
            Set.of("unknown", "not_a_failure", "cascade", "auth.connection_unspecified");

    /** Below this, no more than a status spoke. */
    private static final double ONLY_A_STATUS = 0.76;

    private static final Diagnosis NOTHING = new Diagnosis(CauseId.UNKNOWN, 0, List.of(), List.of(), List.of());

    private final Function<RedactedText, Diagnosis> texts;

    RunEvidence(Function<RedactedText, Diagnosis> texts) {
        this.texts = texts;
    }

    static boolean isVague(Diagnosis diagnosis) {
        return VAGUE.contains(diagnosis.cause().value());
    }

    /** Whether it says nothing at all of the cause. */
    static boolean isEmpty(Diagnosis diagnosis) {
        return isVague(diagnosis) && !diagnosis.cause().family().equals("auth");
    }

    /** Whether nothing but a status, or not even that, points to the cause. */
    static boolean isWeak(Diagnosis diagnosis) {
        return isVague(diagnosis) || diagnosis.confidence() < ONLY_A_STATUS;
    }

    /**
     * The surest that any of it says; of two equally sure the innermost. Where a child flow answered that something inside
     * failed, its status is no more than that.
     */
    Diagnosis best(Said said) {
        Diagnosis answered = best(said.output());
        return answered.cause().equals(CauseId.CASCADE)
                ? best(List.of(said.output(), said.error()))
                : best(said.texts());
    }

    Diagnosis best(RedactedText text) {
        return best(List.of(text));
    }

    private Diagnosis best(List<RedactedText> said) {
        List<Diagnosis> found = new ArrayList<>();
        for (RedactedText text : said) {
            Diagnosis diagnosis = texts.apply(text);
            // Whatever an action says that failed, it tells of a failure.
            if (!diagnosis.cause().equals(CauseId.NOT_A_FAILURE)) {
                found.add(diagnosis);
            }
        }
        return found.stream()
                .max(Comparator.<Diagnosis>comparingInt(
                                diagnosis -> isEmpty(diagnosis) ? 0 : isVague(diagnosis) ? 1 : 2)
                        .thenComparingDouble(Diagnosis::confidence))
                .orElse(NOTHING);
    }
}
