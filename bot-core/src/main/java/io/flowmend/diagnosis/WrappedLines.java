package io.flowmend.diagnosis;

/** Follows a token over the line breaks that a mail or chat client put into it. */
final class WrappedLines {

    /** No client wraps at fewer characters. */
    private static final int SHORTEST_LINE = 40;

    private static final int SHORTEST_REST = 12;
    private static final int DEEPEST_INDENT = 8;

    private WrappedLines() {}

    /** The end of what begins at {@code start} and goes on at least to {@code end}. */
    static int endOf(SecretText text, int start, int end) {
        int last = end;
        int from = start;
        while (last - from >= SHORTEST_LINE && isBreak(text.at(last)) && text.mixed(from, last)) {
            int next = nextLine(text, last);
            int nextEnd = text.endOfToken(next);
            boolean whole = nextEnd == text.length() || !Character.isLetterOrDigit(text.at(nextEnd));
            if (nextEnd - next < SHORTEST_REST
                    || !whole
                    || text.at(nextEnd) == ':'
                    || !text.mixed(next, nextEnd)
                    || text.startsWith("AADSTS", next)) {
                return last;
            }
            from = next;
            last = nextEnd;
        }
        return last;
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }

    private static int nextLine(SecretText text, int end) {
        int at = end;
        if (text.at(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.at(at) == '\n') {
            at++;
        }
        int latest = at + DEEPEST_INDENT;
        while (at < latest && (text.at(at) == ' ' || text.at(at) == '\t' || text.at(at) == '>')) {
            at++;
        }
        return at;
    }
}
