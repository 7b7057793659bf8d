package io.flowmend.diagnosis;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How a text speaks: of a failure that is there, or of success, plans, questions and other things. */
final class Tone {

    /** From here on a clue is something that only a service says; below, people may say it of anything. */
    private static final double SERVICE_SAYS = 65;

    /** From here on it is program code; what stands on a later line is no part of it. */
    private static final double CODE = 97;

    /** From here on a clue is a service's code, or a sentence as unmistakable. */
    private static final double CODE_SAYS = 85;

    /** From here on that form leaves no doubt; below, a word of it may also be in the name of a flow. */
    private static final double SURE_FORM = 92;

    /** From here on the form of a text (documentation, release notes) shows that it reports nothing. */
    private static final double FORM = 90;

    /** From here on it says that what was broken is mended. */
    private static final double MENDED = 75;

    /** From here on it is a report of success. */
    private static final double SUCCESS = 60;

    /** From here on a question is about a case that is only imagined; below, it may be about a failure too. */
    private static final double IMAGINED = 50;

    /** From here on it tells of things in general, as documentation does; below, of what somebody asks or plans. */
    private static final double GENERAL = 45;

    /** From here on it is a question, a plan or a wish; below, it may be about anything. */
    private static final double QUESTION = 35;

    /** From here on a word is of something else than flows; below, of something that goes well beside what may fail. */
    private static final double SOMETHING_ELSE = 25;

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
        if (quiet >= FORM && isForm()) {
            return told < (quiet >= SURE_FORM ? OWN_FAILURE : HAS_FAILURE);
        }
        if (quiet >= MENDED && quiet < FORM) {
            return !reportsAfter(lastOf(MENDED));
        }
        if (quiet >= SUCCESS) {
            return told < HAS_FAILURE && strongest < SERVICE_SAYS && !namesCode() && !tellsOfWrapper();
        }
        if (quiet >= QUESTION) {
            double enough = quiet >= IMAGINED ? OWN_FAILURE : HAS_FAILURE;
            return told < enough && !reportsBesideAsking();
        }
        if (strongest == 0) {
            boolean goesWell = quiet > 0 && quiet < SOMETHING_ELSE;
            return told < ABOUT_FAILURES || (told < HAS_FAILURE && (goesWell || (!aboutFlows() && tellsStory())));
        }
        double enough = quiet >= SOMETHING_ELSE ? SERVICE_SAYS : SYMPTOM;
        return quiet > 0 && told == 0 && strongest < enough && !namesCode() && !namesStatus() && tellsStory();
    }

    /** Whether it has the form of documentation, or of program code behind which no error stands. */
    private boolean isForm() {
        return clues.stream()
                        .anyMatch(clue -> clue.cause().equals(CauseId.NOT_A_FAILURE)
                                && clue.weight() >= FORM
                                && clue.sign().weight() < CODE)
                || (quiet >= CODE && !serviceSaysAfter(lastOf(CODE)));
    }

    /** Where the last wording of at least that weight ends that tells of no failure. */
    private int lastOf(double weight) {
        return clues.stream()
                .filter(clue -> clue.cause().equals(CauseId.NOT_A_FAILURE) && clue.weight() >= weight)
                .mapToInt(Clue::end)
                .max()
                .orElse(0);
    }

    /** Whether a service says on a line behind the program code what failed, as when the code is shown that made it say so. */
    private boolean serviceSaysAfter(int code) {
        int line = new Sentences(text).behindBlock(code);
        return clues.stream()
                .anyMatch(clue -> clue.tellsCause()
                        && clue.start() >= line
                        && (clue.code() || clue.sign().weight() >= SERVICE_SAYS));
    }

    /** Whether a later sentence tells of a failure again, or the same one goes on: "was fixed, but still fails". */
    private boolean reportsAfter(int place) {
        int sentence = new Sentences(text).next(place);
        return clues.stream().anyMatch(clue -> {
            if (clue.cause().equals(CauseId.UNKNOWN)) {
                boolean goesOn = clue.start() < place && clue.end() >= place && clue.weight() >= OWN_FAILURE;
                return goesOn || (clue.start() >= sentence && clue.weight() >= HAS_FAILURE);
            }
            return clue.tellsCause() && clue.start() >= sentence && isSymptom(clue);
        });
    }

    /**
     * Whether what befell a flow is told in a sentence that neither asks nor plans, so that the question is what to do. One
     * sentence by itself in front of a question, in which nothing fails, only sets the scene. In the wish or plan
     * itself only what a service says counts, and in a question or of things in general what none else could say.
     */
    private boolean reportsBesideAsking() {
        Sentences sentences = new Sentences(text);
        Set<Integer> asking = sentencesOf(QUESTION, sentences);
        Set<Integer> general = sentencesOf(GENERAL, sentences);
        int first = asking.stream().mapToInt(start -> start).min().orElse(0);
        boolean story = told >= ABOUT_FAILURES || first > sentences.next(0);
        return clues.stream().filter(Clue::tellsCause).anyMatch(clue -> {
            double weight = clue.sign().weight();
            int sentence = sentences.start(clue.start());
            if (sentences.asks(clue.start()) || general.contains(sentence)) {
                return clue.code() || weight >= CODE_SAYS;
            }
            if (asking.contains(sentence)) {
                return weight >= SERVICE_SAYS;
            }
            return weight >= SERVICE_SAYS || clue.code() || (isSymptom(clue) && (story || clue.start() > first));
        });
    }

    /** Where the sentences begin that have a wording of at least that weight that tells of no failure. */
    private Set<Integer> sentencesOf(double weight, Sentences sentences) {
        return clues.stream()
                .filter(clue -> clue.cause().equals(CauseId.NOT_A_FAILURE) && clue.weight() >= weight)
                .map(clue -> sentences.start(clue.start()))
                .collect(Collectors.toSet());
    }

    /** Whether it describes what befell a flow, be it by an HTTP status. */
    private static boolean isSymptom(Clue clue) {
        return clue.sign().weight() >= SYMPTOM || clue.sign() instanceof Sign.Statuses;
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
