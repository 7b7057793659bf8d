package io.flowmend.diagnosis;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** All literals as a tree of their characters, with what to fall back to; {@link LiteralAutomaton} packs it to search fast. */
final class LiteralTrie {

    static final int ROOT = 0;
    static final int NONE = -1;

    private final IntUnaryOperator same;
    private long[] keys = new long[1 << 12];
    private int[] targets = new int[1 << 12];
    private int nodes = 1;
    private char[] character = new char[1 << 10];
    private int[] firstChild = new int[1 << 10];
    private int[] sibling = new int[1 << 10];
    private int[] fallback = new int[1 << 10];
    private int[] literalHere = new int[1 << 10];
    private int[] nextWithLiteral = new int[1 << 10];

    /** {@code same} gives the one of several characters, which are to count as the same, that stands for them. */
    LiteralTrie(List<String> literals, IntUnaryOperator same) {
        this.same = same;
        Arrays.fill(keys, NONE);
        Arrays.fill(literalHere, NONE);
        Arrays.fill(firstChild, NONE);
        for (int i = 0; i < literals.size(); i++) {
            insert(literals.get(i), i);
        }
    }

    int nodes() {
        return nodes;
    }

    char character(int node) {
        return character[node];
    }

    int firstChild(int node) {
        return firstChild[node];
    }

    int sibling(int node) {
        return sibling[node];
    }

    int fallback(int node) {
        return fallback[node];
    }

    int literal(int node) {
        return literalHere[node];
    }

    /** The node nearest on the way of falling back, itself left out, at which a literal ends; the root if none. */
    int nextWithLiteral(int node) {
        return nextWithLiteral[node];
    }

    /** The nodes, breadth first; what each falls back to is known thereafter. */
    int[] linked() {
        int[] order = new int[nodes];
        int end = 1;
        for (int i = 0; i < end; i++) {
            for (int child = firstChild[order[i]]; child != NONE; child = sibling[child]) {
                link(order[i], child);
                order[end++] = child;
            }
        }
        return order;
    }

    private void link(int parent, int child) {
        int node = parent;
        int back = NONE;
        while (node != ROOT && back == NONE) {
            node = fallback[node];
            back = target(node, character[child]);
        }
        fallback[child] = back == NONE ? ROOT : back;
        nextWithLiteral[child] =
                literalHere[fallback[child]] == NONE ? nextWithLiteral[fallback[child]] : fallback[child];
    }

    private void insert(String literal, int number) {
        int node = ROOT;
        for (int i = 0; i < literal.length(); i++) {
            char c = (char) same.applyAsInt(literal.charAt(i));
            int next = target(node, c);
            node = next == NONE ? newChild(node, c) : next;
        }
        literalHere[node] = number;
    }

    private int newChild(int parent, char c) {
        if (nodes == fallback.length) {
            grow();
        }
        int child = nodes++;
        character[child] = c;
        sibling[child] = firstChild[parent];
        firstChild[parent] = child;
        if (nodes * 2 > keys.length) {
            growKeys();
        }
        put(key(parent, c), child);
        return child;
    }

    private void grow() {
        character = Arrays.copyOf(character, nodes * 2);
        sibling = Arrays.copyOf(sibling, nodes * 2);
        fallback = Arrays.copyOf(fallback, nodes * 2);
        nextWithLiteral = Arrays.copyOf(nextWithLiteral, nodes * 2);
        firstChild = Arrays.copyOf(firstChild, nodes * 2);
        literalHere = Arrays.copyOf(literalHere, nodes * 2);
        Arrays.fill(firstChild, nodes, firstChild.length, NONE);
        Arrays.fill(literalHere, nodes, literalHere.length, NONE);
    }

    private int target(int node, char c) {
        long key = key(node, c);
        int mask = keys.length - 1;
        for (int slot = slot(key, mask); keys[slot] != NONE; slot = (slot + 1) & mask) {
            if (keys[slot] == key) {
                return targets[slot];
            }
        }
        return NONE;
    }

    private void put(long key, int target) {
        int mask = keys.length - 1;
        int slot = slot(key, mask);
        while (keys[slot] != NONE) {
            slot = (slot + 1) & mask;
        }
        keys[slot] = key;
        targets[slot] = target;
    }

    private void growKeys() {
        long[] oldKeys = keys;
        int[] oldTargets = targets;
        keys = new long[oldKeys.length * 2];
        targets = new int[oldKeys.length * 2];
        Arrays.fill(keys, NONE);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != NONE) {
                put(oldKeys[i], oldTargets[i]);
            }
        }
    }

    private static long key(int node, char c) {
        return ((long) node << 16) | c;
    }

    private static int slot(long key, int mask) {
        return (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & mask;
    }
}
