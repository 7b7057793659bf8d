package io.flowmend.diagnosis;

/** Where the sentences and lines of a text, and the blocks of its program code, begin and end; each is looked up at once. */
final class Sentences {

    private final FoldedText text;

    /** For each place where its sentence begins; a line begins one too. */
    private final int[] starts;

    /** For each place where the next sentence begins, or the text ends. */
    private final int[] ends;

    Sentences(FoldedText text) {
        this.text = text;
        int length = text.length();
        starts = new int[length + 1];
        ends = new int[length + 1];
        for (int i = 1; i <= length; i++) {
            starts[i] = begins(i) ? i : starts[i - 1];
        }
        ends[length] = length;
        for (int i = length - 1; i >= 0; i--) {
            ends[i] = begins(i + 1) ? i + 1 : ends[i + 1];
        }
    }

    private boolean begins(int index) {
        return text.endsSentence(index - 1) || (index < text.length() && text.startsLine(index));
    }

    /** Where the sentence of the place begins. */
    int start(int index) {
        return starts[index];
    }

    /** Where the next sentence begins; the end of the text if there is none. */
    int next(int index) {
        return ends[index];
    }

    /** Whether the sentence of the place ends with a question mark. */
    boolean asks(int index) {
        return text.at(ends[index] - 1) == '?';
    }

    /**
     * Where the first line begins that lies behind the place and outside of all brackets that are opened on its own line; the
     * end of the text if there is none.
     */
    int behindBlock(int index) {
        int at = index;
        while (at > 0 && !text.startsLine(at)) {
            at--;
        }
        int open = 0;
        for (; at < text.length(); at++) {
            char c = text.at(at);
            open += c == '{' || c == '[' || c == '(' ? 1 : c == '}' || c == ']' || c == ')' ? -1 : 0;
            if (open <= 0 && at >= index && at + 1 < text.length() && text.startsLine(at + 1)) {
                return at + 1;
            }
        }
        return text.length();
    }
}
