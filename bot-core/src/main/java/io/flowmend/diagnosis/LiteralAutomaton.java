package io.flowmend.diagnosis;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Finds all of many literals in one pass over a text (Aho and Corasick, 1975), whatever the text is like. The tree lies in one
 * array in which nodes interlock (a double array, Aoe 1989), so that a step is one look-up and no hashing.
 */
final class LiteralAutomaton {

    /** Is told of every occurrence: the literal's number and the position behind its last character. */
    interface Found {
        void at(int literal, int end);
    }

    private static final int ROOT = 0;
    private static final int CELL = 4;

    /** What a cell holds: where the children begin, whose child it is, what to fall back to, where a literal ends. */
    private static final int BASE = 0;

    private static final int PARENT = 1;
    private static final int FALLBACK = 2;
    private static final int FIRST_HIT = 3;

    /** After so many places where the children don't fit, they are put behind everything. */
    private static final int MOST_TRIES = 64;

    private final char[] classes = new char[Character.MAX_VALUE + 1];
    private int[] cells = new int[CELL << 12];
    private int[] literalAt = new int[0];
    private int[] nextHit = new int[0];

    LiteralAutomaton(List<String> literals) {
        this(literals, c -> c);
    }

    private LiteralAutomaton(List<String> literals, IntUnaryOperator same) {
        LiteralTrie trie = new LiteralTrie(literals, same);
        int[] order = trie.linked();
        char[] classOf = new char[Character.MAX_VALUE + 1];
        char count = 0;
        for (int node : order) {
            if (node != LiteralTrie.ROOT && classOf[trie.character(node)] == 0) {
                classOf[trie.character(node)] = ++count;
            }
        }
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            classes[c] = classOf[same.applyAsInt(c)];
        }
        pack(trie, order, classOf, count);
    }

    /** One for which small and capital letters are the same; its literals are written small. */
    static LiteralAutomaton ofAnyCase(List<String> literals) {
        return new LiteralAutomaton(literals, Character::toLowerCase);
    }

    /** Reads the text once and returns how many steps that took: at most two for each character. */
    long scan(String text, Found found) {
        int[] packed = cells;
        long steps = 0;
        int node = ROOT;
        for (int i = 0; i < text.length(); i++) {
            int number = classes[text.charAt(i)];
            steps++;
            if (number == 0) {
                node = ROOT;
                continue;
            }
            int next = (packed[node + BASE] + number) * CELL;
            while (packed[next + PARENT] != node && node != ROOT) {
                node = packed[node + FALLBACK];
                next = (packed[node + BASE] + number) * CELL;
                steps++;
            }
            node = packed[next + PARENT] == node ? next : ROOT;
            for (int hit = packed[node + FIRST_HIT]; hit != 0; hit = nextHit[hit]) {
                found.at(literalAt[hit], i + 1);
            }
        }
        return steps;
    }

    private void pack(LiteralTrie trie, int[] order, char[] classOf, int classCount) {
        Arrays.fill(cells, -1);
        int[] place = new int[trie.nodes()];
        int[] hitAt = new int[trie.nodes()];
        literalAt = new int[trie.nodes() + 1];
        nextHit = new int[trie.nodes() + 1];
        BitSet used = new BitSet();
        used.set(ROOT);
        int hits = 0;
        int low = 1;
        for (int node : order) {
            int base = base(trie, node, classOf, used, low);
            reserve(base + classCount + 1);
            for (int child = trie.firstChild(node); child != LiteralTrie.NONE; child = trie.sibling(child)) {
                int cell = base + classOf[trie.character(child)];
                used.set(cell);
                place[child] = cell * CELL;
                cells[cell * CELL + PARENT] = place[node];
            }
            // Below, nearly every place is taken: looking there again would only cost time.
            low = Math.max(low, used.nextClearBit(low));
            int before = hitAt[trie.nextWithLiteral(node)];
            if (trie.literal(node) != LiteralTrie.NONE) {
                hitAt[node] = ++hits;
                literalAt[hits] = trie.literal(node);
                nextHit[hits] = before;
            }
            cells[place[node] + BASE] = base;
            cells[place[node] + FALLBACK] = place[trie.fallback(node)];
            cells[place[node] + FIRST_HIT] = hitAt[node] == 0 ? before : hitAt[node];
        }
        literalAt = Arrays.copyOf(literalAt, hits + 1);
        nextHit = Arrays.copyOf(nextHit, hits + 1);
    }

    /** Where the children find room among those that are placed already. */
    private static int base(LiteralTrie trie, int node, char[] classOf, BitSet used, int low) {
        int first = trie.firstChild(node);
        if (first == LiteralTrie.NONE) {
            return 0;
        }
        int offset = classOf[trie.character(first)];
        int place = used.nextClearBit(Math.max(low, offset));
        for (int i = 0; i < MOST_TRIES; i++) {
            if (fits(trie, first, classOf, used, place - offset)) {
                return place - offset;
            }
            place = used.nextClearBit(place + 1);
        }
        return used.length();
    }

    private static boolean fits(LiteralTrie trie, int first, char[] classOf, BitSet used, int base) {
        for (int child = first; child != LiteralTrie.NONE; child = trie.sibling(child)) {
            if (used.get(base + classOf[trie.character(child)])) {
                return false;
            }
        }
        return true;
    }

    private void reserve(int count) {
        if (count * CELL > cells.length) {
            int before = cells.length;
            cells = Arrays.copyOf(cells, Math.max(before * 2, count * CELL));
            Arrays.fill(cells, before, cells.length, -1);
        }
    }
}
