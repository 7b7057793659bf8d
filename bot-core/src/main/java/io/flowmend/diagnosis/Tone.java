package io.flowmend.diagnosis;

import java.util.List;

/** How a text speaks: of a failure that is there, or of success, plans, questions and other things. */
final class Tone {

    /** From here on a clue is something that only a service says; below, people may say it of anything. */
    private static final double SERVICE_SAYS = 65;

    /** From here on the form of a text (program code, documentation) shows that it reports nothing. */
    private static final double FORM = 90;

    /** From here on it is a report of success. */
    private static final double SUCCESS = 60;

    /** From here on a question is about a case that is only imagined; below, it may be about a failure too. */
    private static final double IMAGINED = 50;

    /** From here on it is a question, a plan or a wish; below, it may be about anything. */
    private static final double QUESTION = 35;

    /** From here on a wording describes what befell a flow; below, it may only name it. */
    private static final double SYMPTOM = 55;

    /** From here on somebody says it of himself. */
    private static final double OWN_FAILURE = 17;

    /** From here on a word tells that something failed; below, it may be about failures in general. */
    private static final double HAS_FAILURE = 12;

    /** From here on it is about failures; below, about flows at all. */
    static final double ABOUT_FAILURES = 5;

    /** Spaces of a text that is more than a pasted sentence. */
    private static final int TELLING = 5;

    private final FoldedText text;
    private final List<Clue> clues;
    private final double quiet;
    private final double told;
    private final double strongest;

    Tone(FoldedText text, List<Clue> clues) {
        this.text = text;
        this.clues = clues;
        this.quiet = heaviest(clues, CauseId.NOT_A_FAILURE);
        this.told = heaviest(clues, CauseId.UNKNOWN);
        this.strongest = strongestSign(clues);
    }

    /** Whether its form or a report of success leaves no doubt. */
    boolean saysThatAllIsWell() {
        return quiet >= SUCCESS;
    }

    /** Whether anything in it is a report of success, a question, a plan or no report at all. */
    boolean saysSomethingElse() {
        return quiet > 0;
    }

    boolean saysThatItFailed() {
        return told >= HAS_FAILURE;
    }

    /** Whether it tells of no failure. */
    boolean isQuiet() {
        if (quiet >= FORM) {
            return told < OWN_FAILURE;
        }
        if (quiet >= SUCCESS) {
            return told < HAS_FAILURE && strongest < SERVICE_SAYS && !namesCode() && !tellsOfWrapper();
        }
        if (quiet >= QUESTION) {
            double enough = quiet >= IMAGINED ? OWN_FAILURE : HAS_FAILURE;
            return told < enough && strongest < SERVICE_SAYS && !reportsBeforeAsking();
        }
        if (strongest == 0) {
            return told < ABOUT_FAILURES || (told < HAS_FAILURE && !aboutFlows() && tellsStory());
        }
        return quiet > 0 && told == 0 && strongest < SERVICE_SAYS && !namesCode() && !namesStatus() && tellsStory();
    }

    /**
     * Whether what befell a flow is told in a sentence before the first that asks or plans, so that the question is what to
     * do. One sentence by itself, in which nothing fails, only sets the scene of a question.
     */
    private boolean reportsBeforeAsking() {
        int asks = text.sentenceStart(clues.stream()
                .filter(clue -> clue.cause().equals(CauseId.NOT_A_FAILURE) && clue.weight() >= QUESTION)
                .mapToInt(Clue::start)
                .min()
                .orElse(0));
        boolean story = told >= ABOUT_FAILURES || text.sentenceStart(asks - 2) > 0;
        return story
                && clues.stream()
                        .filter(clue -> clue.tellsCause() && clue.end() <= asks)
                        .anyMatch(clue -> clue.sign().weight() >= SYMPTOM || clue.sign() instanceof Sign.Statuses);
    }

    private boolean aboutFlows() {
        return clues.stream()
                .anyMatch(clue ->
                        clue.cause().equals(CauseId.UNKNOWN) && clue.sign().weight() < ABOUT_FAILURES);
    }

    /** Whether it is more than a pasted sentence, and so would name a flow or what flows deal with, were it about them. */
    private boolean tellsStory() {
        return text.text().chars().filter(c -> c == ' ').limit(TELLING).count() == TELLING;
    }

    /** Whether a code of a failure is named, be it only that of a wrapper. */
    private boolean namesCode() {
        return clues.stream().anyMatch(clue -> clue.code() && !clue.cause().equals(CauseId.NOT_A_FAILURE));
    }

    /** Whether an HTTP status is named, or the words that go with one. */
    private boolean namesStatus() {
        return clues.stream().anyMatch(clue -> clue.sign() instanceof Sign.Statuses);
    }

    /** Whether a wrapper says that something inside failed, whatever success its sentence denies. */
    private boolean tellsOfWrapper() {
        return clues.stream().anyMatch(clue -> clue.cause().equals(CauseId.CASCADE));
    }

    /** What the strongest sign says by itself: many people's words make no service's sentence. */
    private static double strongestSign(List<Clue> clues) {
        return clues.stream()
                .filter(Clue::tellsCause)
                .mapToDouble(clue -> clue.sign().weight())
                .max()
                .orElse(0);
    }

    private static double heaviest(List<Clue> clues, CauseId cause) {
        return clues.stream()
                .filter(clue -> clue.cause().equals(cause))
                .mapToDouble(Clue::weight)
                .max()
                .orElse(0);
    }
}
