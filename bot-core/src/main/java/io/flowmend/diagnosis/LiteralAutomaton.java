package io.flowmend.diagnosis;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;

/** Finds all of many literals in one pass over a text (Aho and Corasick, 1975), whatever the text is like. */
final class LiteralAutomaton {

    /** Is told of every occurrence: the literal's number and the position behind its last character. */
    interface Found {
        void at(int literal, int end);
    }

    private static final int ROOT = 0;
    private static final int NONE = -1;

    private long[] keys = new long[1 << 12];
    private int[] targets = new int[1 << 12];
    private int edges;
    private int nodes = 1;
    private int[] fallback = new int[1 << 10];
    private int[] literalHere = new int[1 << 10];
    private int[] nextWithLiteral = new int[1 << 10];

    LiteralAutomaton(List<String> literals) {
        Arrays.fill(keys, NONE);
        Arrays.fill(literalHere, NONE);
        for (int i = 0; i < literals.size(); i++) {
            insert(literals.get(i), i);
        }
        link(literals);
    }

    /** Reads the text once and returns how many steps that took: at most two for each character. */
    long scan(String text, Found found) {
        long steps = 0;
        int node = ROOT;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int next = target(node, c);
            steps++;
            while (next == NONE && node != ROOT) {
                node = fallback[node];
                next = target(node, c);
                steps++;
            }
            node = next == NONE ? ROOT : next;
            int hit = literalHere[node] == NONE ? nextWithLiteral[node] : node;
            while (hit != ROOT) {
                found.at(literalHere[hit], i + 1);
                hit = nextWithLiteral[hit];
            }
        }
        return steps;
    }

    private void insert(String literal, int number) {
        int node = ROOT;
        for (int i = 0; i < literal.length(); i++) {
            int next = target(node, literal.charAt(i));
            if (next == NONE) {
                next = newNode();
                connect(node, literal.charAt(i), next);
            }
            node = next;
        }
        literalHere[node] = number;
    }

    private void link(List<String> literals) {
        // Breadth first, by walking all literals one character deeper at a time: what a node falls back to is shorter.
        int[] at = new int[literals.size()];
        Queue<Integer> walking = new ArrayDeque<>();
        for (int i = 0; i < at.length; i++) {
            walking.add(i);
        }
        boolean[] done = new boolean[nodes];
        for (int depth = 0; !walking.isEmpty(); depth++) {
            for (int left = walking.size(); left > 0; left--) {
                int literal = walking.remove();
                char c = literals.get(literal).charAt(depth);
                int parent = at[literal];
                int child = target(parent, c);
                at[literal] = child;
                if (!done[child]) {
                    done[child] = true;
                    fallback[child] = parent == ROOT ? ROOT : fall(fallback[parent], c);
                    int back = fallback[child];
                    nextWithLiteral[child] = literalHere[back] == NONE ? nextWithLiteral[back] : back;
                }
                if (depth + 1 < literals.get(literal).length()) {
                    walking.add(literal);
                }
            }
        }
    }

    private int fall(int from, char c) {
        int node = from;
        int next = target(node, c);
        while (next == NONE && node != ROOT) {
            node = fallback[node];
            next = target(node, c);
        }
        return next == NONE ? ROOT : next;
    }

    private int newNode() {
        if (nodes == fallback.length) {
            fallback = Arrays.copyOf(fallback, nodes * 2);
            nextWithLiteral = Arrays.copyOf(nextWithLiteral, nodes * 2);
            literalHere = Arrays.copyOf(literalHere, nodes * 2);
            Arrays.fill(literalHere, nodes, literalHere.length, NONE);
        }
        return nodes++;
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

    private void connect(int node, char c, int target) {
        if (++edges * 2 > keys.length) {
            grow();
        }
        put(key(node, c), target);
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

    private void grow() {
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
