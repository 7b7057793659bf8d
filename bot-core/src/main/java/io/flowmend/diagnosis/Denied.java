package io.flowmend.diagnosis;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells of what befell a thing whether the text denies it: "has not been changed", "nobody changed". */
final class Denied {

    private final FoldedText text;

    /** By where a word ends that denies what follows, where it begins. */
    private final Map<Integer, Integer> next = new HashMap<>();

    private final BitSet last = new BitSet();

    Denied(FoldedText text, List<Hit> hits) {
        this.text = text;
        for (Hit hit : hits) {
            if (hit.meaning() instanceof Meaning.Beside beside) {
                if (beside.place() == Meaning.Place.DENIES_NEXT) {
                    next.merge(hit.end(), hit.start(), Math::max);
                } else if (beside.place() == Meaning.Place.DENIES_LAST) {
                    last.set(hit.start());
                }
            }
        }
    }

    boolean is(Hit hit) {
        return hit.meaning() instanceof Meaning.Points points
                && points.deniable()
                && (isDenied(hit.start(), 0) || isDenied(hit.last(), hit.start() + 1) || last.get(hit.end()));
    }

    /** Whether a word that begins at {@code from} or later denies what begins at {@code start}, a space or none between. */
    private boolean isDenied(int start, int from) {
        int end = text.at(start - 1) == ' ' ? start - 1 : start;
        return next.getOrDefault(end, -1) >= from;
    }
}
