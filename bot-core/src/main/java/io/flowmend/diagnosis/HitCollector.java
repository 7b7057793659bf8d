package io.flowmend.diagnosis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Collects of one text what the literals found in it amount to: phrases whose parts follow each other. */
final class HitCollector implements LiteralAutomaton.Found {

    private final FoldedText text;
    private final SignUses uses;
    private final List<Hit> hits = new ArrayList<>();
    private final BitSet sentenceEnds;

    /** Where the latest of each part lies, with the parts before it; an end of 0 means that there was none. */
    private final int[] starts;

    private final int[] ends;

    HitCollector(FoldedText text, SignUses uses) {
        this.text = text;
        this.uses = uses;
        this.sentenceEnds = sentenceEnds(text);
        this.starts = new int[uses.slots()];
        this.ends = new int[uses.slots()];
    }

    List<Hit> hits() {
        return hits;
    }

    @Override
    public void at(int literal, int end) {
        int start = end - uses.length(literal);
        int last = uses.firstUse(literal + 1);
        int conditions = (isEdge(start) ? SignUses.OPEN_START : 0) | (isEdge(end) ? SignUses.OPEN_END : 0);
        for (int use = uses.firstUse(literal); use < last; use++) {
            int before = uses.before(use);
            if (before != SignUses.NO_SLOT && ends[before] == 0) {
                continue;
            }
            int wanted = uses.conditions(use);
            if (((wanted | conditions) & (SignUses.OPEN_START | SignUses.OPEN_END))
                            != (SignUses.OPEN_START | SignUses.OPEN_END)
                    || ((wanted & SignUses.LINE_START) != 0 && !text.beginsLine(start))
                    || (before != SignUses.NO_SLOT && !follows(start, ends[before]))) {
                continue;
            }
            int from = before == SignUses.NO_SLOT ? start : starts[before];
            int slot = uses.slot(use);
            if (slot == SignUses.NO_SLOT) {
                hits.add(new Hit(uses.meaning(use), from, start, end));
            } else {
                starts[slot] = from;
                ends[slot] = end;
            }
        }
    }

    private boolean isEdge(int index) {
        return !FoldedText.joins(text.at(index - 1)) || !FoldedText.joins(text.at(index));
    }

    private boolean follows(int start, int end) {
        int gap = start - end;
        if (gap < 0 || gap > Phrase.WIDEST_GAP) {
            return false;
        }
        int sentenceEnd = sentenceEnds.nextSetBit(end);
        return sentenceEnd < 0 || sentenceEnd >= start;
    }

    private static BitSet sentenceEnds(FoldedText text) {
        BitSet ends = new BitSet(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (text.endsSentence(i)) {
                ends.set(i);
            }
        }
        return ends;
    }
}
