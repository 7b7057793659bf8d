package io.flowmend.diagnosis;

/**
 * A quotation around a place of a text, {@code from} there {@code to} there: the sentence, at word borders, never longer than
 * evidence may be.
 */
record Quotation(String original, int from, int to) {

    private static final String SENTENCE_ENDS = "\n\r{};";

    /** No tag of HTML that a failure is likely to be wrapped in is longer. */
    private static final int LONGEST_TAG = 120;

    Evidence evidence() {
        return new Evidence(original.substring(from, to).strip());
    }

    boolean overlaps(Quotation other) {
        return from < other.to && other.from < to;
    }

    static Quotation around(FoldedText text, int start, int end) {
        String original = text.original();
        int from = text.origin(start);
        int to = Math.max(from, Math.min(text.originEnd(end), from + Evidence.LONGEST));
        int room = Evidence.LONGEST - (to - from);
        int earliest = Math.max(0, from - room / 2);
        int left = from;
        while (left > earliest && !endsSentence(original, left - 1)) {
            left--;
        }
        int latest = Math.min(original.length(), left + Evidence.LONGEST);
        int right = to;
        while (right < latest && !endsSentence(original, right)) {
            right++;
        }
        if (left == earliest && left > 0) {
            left = wordStart(original, left, from);
        }
        if (right == latest && right < original.length()) {
            right = wordEnd(original, right, to);
        }
        return new Quotation(original, left, right);
    }

    private static boolean endsSentence(String original, int index) {
        char c = original.charAt(index);
        if (Character.isLetterOrDigit(c) || c == ' ') {
            return false;
        }
        if (SENTENCE_ENDS.indexOf(c) >= 0 || isTag(original, index)) {
            return true;
        }
        char next = index + 1 < original.length() ? original.charAt(index + 1) : ' ';
        return ((c == '.' || c == '!' || c == '?') && Character.isWhitespace(next))
                || (c == '\\' && (next == 'r' || next == 'n'));
    }

    /** Whether an HTML tag opens or closes here; other angle brackets are a part of what is said. */
    private static boolean isTag(String original, int index) {
        char c = original.charAt(index);
        if (c != '<' && c != '>') {
            return false;
        }
        int earliest = Math.max(0, index - LONGEST_TAG);
        int open = original.substring(earliest, index + 1).lastIndexOf('<');
        int first = earliest + open + 1;
        if (open < 0 || first >= original.length()) {
            return false;
        }
        char next = original.charAt(first);
        boolean closes = original.substring(first, Math.min(original.length(), first + LONGEST_TAG))
                        .indexOf('>')
                >= 0;
        return closes && (next == '/' || Character.isLetter(next));
    }

    private static int wordStart(String original, int left, int from) {
        int at = left;
        while (at < from && !Character.isWhitespace(original.charAt(at - 1))) {
            at++;
        }
        return at;
    }

    private static int wordEnd(String original, int right, int to) {
        int at = right;
        while (at > to && !Character.isWhitespace(original.charAt(at))) {
            at--;
        }
        return at;
    }
}
