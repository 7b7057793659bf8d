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

    /** What is denied, character by character. */
    private final BitSet deniedPlaces = new BitSet();

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
        if (!next.isEmpty() || !last.isEmpty()) {
            hits.stream().filter(this::isDenied).forEach(hit -> deniedPlaces.set(hit.start(), hit.end()));
        }
    }

    /** Whether it is denied, be it as a part of more: "nobody changed the password or reset it". */
    boolean is(Hit hit) {
        int place = deniedPlaces.nextSetBit(hit.start());
        return isDeniable(hit) && place >= 0 && place < hit.end();
    }

    private static boolean isDeniable(Hit hit) {
        return switch (hit.meaning()) {
            case Meaning.Points points -> points.deniable();
            case Meaning.Member member -> true;
            default -> false;
        };
    }

    private boolean isDenied(Hit hit) {
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
