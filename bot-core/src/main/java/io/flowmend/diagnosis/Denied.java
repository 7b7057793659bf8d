package io.flowmend.diagnosis;

import java.util.BitSet;
import java.util.List;

/** Tells of what befell a thing whether the text denies it: "has not been changed", "nobody changed". */
final class Denied {

    private final FoldedText text;
    private final BitSet next = new BitSet();
    private final BitSet last = new BitSet();

    Denied(FoldedText text, List<Hit> hits) {
        this.text = text;
        for (Hit hit : hits) {
            if (hit.meaning() instanceof Meaning.Beside beside) {
                if (beside.place() == Meaning.Place.DENIES_NEXT) {
                    next.set(hit.end());
                } else if (beside.place() == Meaning.Place.DENIES_LAST) {
                    last.set(hit.start());
                }
            }
        }
    }

    boolean is(Hit hit) {
        return hit.meaning() instanceof Meaning.Points points
                && points.deniable()
                && (deniedFrom(hit.start()) || deniedFrom(hit.last()) || last.get(hit.end()));
    }

    /** A space or none lies between, as scripts without spaces have it. */
    private boolean deniedFrom(int start) {
        return next.get(start) || (start > 0 && text.at(start - 1) == ' ' && next.get(start - 1));
    }
}
