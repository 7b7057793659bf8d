package io.flowmend.diagnosis;

/** Cuts the quotation around a place of a text: the sentence, at word borders, never longer than evidence may be. */
final class Quotation {

    private static final String SENTENCE_ENDS = "\n\r{}<>;";

    private Quotation() {}

    static Evidence around(FoldedText text, int start, int end) {
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
        return new Evidence(original.substring(left, right).strip());
    }

    private static boolean endsSentence(String original, int index) {
        char c = original.charAt(index);
        if (SENTENCE_ENDS.indexOf(c) >= 0) {
            return true;
        }
        char next = index + 1 < original.length() ? original.charAt(index + 1) : ' ';
        return ((c == '.' || c == '!' || c == '?') && Character.isWhitespace(next))
                || (c == '\\' && (next == 'r' || next == 'n'));
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
