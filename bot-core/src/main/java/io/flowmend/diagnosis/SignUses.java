package io.flowmend.diagnosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What each literal is used for, packed: a short text meets hundreds of uses and a long one tens of thousands, and nearly all
 * of them are dismissed by a number or two.
 */
final class SignUses {

    static final int NO_SLOT = -1;
    static final int OPEN_START = 1;
    static final int OPEN_END = 2;
    static final int LINE_START = 4;

    private final int[] lengths;
    private final int[] firstUse;
    private final int[] before;
    private final int[] slot;
    private final byte[] conditions;
    private final Meaning[] meanings;
    private final int slots;

    private SignUses(Packing packing, int slots) {
        this.lengths = packing.lengths;
        this.firstUse = packing.firstUse;
        this.before = packing.before;
        this.slot = packing.slot;
        this.conditions = packing.conditions;
        this.meanings = packing.meanings.toArray(Meaning[]::new);
        this.slots = slots;
    }

    static int conditions(boolean openStart, boolean openEnd, boolean lineStart) {
        return (openStart ? OPEN_START : 0) | (openEnd ? OPEN_END : 0) | (lineStart ? LINE_START : 0);
    }

    int length(int literal) {
        return lengths[literal];
    }

    int firstUse(int literal) {
        return firstUse[literal];
    }

    /** Where the part before it is remembered; {@link #NO_SLOT} for a first part. */
    int before(int use) {
        return before[use];
    }

    /** Where this part is remembered; {@link #NO_SLOT} for a last part. */
    int slot(int use) {
        return slot[use];
    }

    int conditions(int use) {
        return conditions[use];
    }

    Meaning meaning(int use) {
        return meanings[use];
    }

    /** How many parts there are to remember. */
    int slots() {
        return slots;
    }

    /** Takes the literals in their order, and the uses of each. */
    static final class Packing {

        private int[] lengths = new int[1 << 10];
        private int[] firstUse = new int[1 << 10];
        private int[] before = new int[1 << 10];
        private int[] slot = new int[1 << 10];
        private byte[] conditions = new byte[1 << 10];
        private final List<Meaning> meanings = new ArrayList<>();
        private int literals;

        void begin(int length) {
            if (literals + 1 == lengths.length) {
                lengths = Arrays.copyOf(lengths, literals * 2 + 2);
                firstUse = Arrays.copyOf(firstUse, literals * 2 + 2);
            }
            lengths[literals] = length;
            firstUse[literals++] = meanings.size();
            firstUse[literals] = meanings.size();
        }

        void add(Meaning meaning, int slotBefore, int ownSlot, int condition) {
            int use = meanings.size();
            if (use == before.length) {
                before = Arrays.copyOf(before, use * 2);
                slot = Arrays.copyOf(slot, use * 2);
                conditions = Arrays.copyOf(conditions, use * 2);
            }
            meanings.add(meaning);
            before[use] = slotBefore;
            slot[use] = ownSlot;
            conditions[use] = (byte) condition;
            firstUse[literals] = meanings.size();
        }

        SignUses packed(int slots) {
            return new SignUses(this, slots);
        }
    }
}
