package io.flowmend.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Says why a flow failed, from what is told of it; the same text always gets the same answer. */
public final class Diagnostician {

    private final Causes causes;
    private final ClueFinder finder;

    /** A diagnostician who knows these causes; making one is costly, using it is cheap and safe from several threads. */
    public Diagnostician(Causes causes) {
        this.causes = Objects.requireNonNull(causes);
        this.finder = new ClueFinder(causes);
    }

    /** The causes that it knows. */
    public Causes causes() {
        return causes;
    }

    /** The diagnosis of any text; takes time in proportion to its length, whatever it holds. */
    public Diagnosis diagnose(RedactedText text) {
        FoldedText folded = FoldedText.of(text.text());
        return new Verdict(folded, finder.clues(folded, Dismissals.UNHEARD)).diagnosis();
    }

    /** The same diagnosis with how it was come to. */
    public Explanation explain(RedactedText text) {
        FoldedText folded = FoldedText.of(text.text());
        List<Explanation.Dismissed> dismissed = new ArrayList<>();
        List<Clue> clues = finder.clues(
                folded,
                (cause, start, end, reason) ->
                        dismissed.add(new Explanation.Dismissed(cause, folded.words(start, end), reason)));
        return new Verdict(folded, clues)
                .explanation(dismissed.stream().distinct().toList());
    }
}
