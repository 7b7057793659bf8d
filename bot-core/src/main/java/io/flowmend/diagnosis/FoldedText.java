package io.flowmend.diagnosis;

/**
 * A text made comparable: small letters without accents, one space for any white space, plain quotation marks and dashes,
 * JSON escapes of any depth and HTML undone. Each folded character knows where in the original it came from. Made in
 * one pass.
 */
final class FoldedText {

    private static final int FARTHEST_FROM_LINE_START = 4;

    private final String original;
    private final String text;
    private final int[] origins;

    FoldedText(String original, String text, int[] origins) {
        this.original = original;
        this.text = text;
        this.origins = origins;
    }

    static FoldedText of(String original) {
        return new Folder(original).fold();
    }

    static String fold(String original) {
        return of(original).text();
    }

    String text() {
        return text;
    }

    String original() {
        return original;
    }

    int length() {
        return text.length();
    }

    char at(int index) {
        return index < 0 || index >= text.length() ? ' ' : text.charAt(index);
    }

    /** Where in the original the folded character came from; the original's end for the end. */
    int origin(int index) {
        return index >= text.length() ? original.length() : origins[index];
    }

    /** Just behind the original character from which the folded character before {@code end} came. */
    int originEnd(int end) {
        return end <= 0 ? 0 : Math.min(original.length(), origins[end - 1] + 1);
    }

    /** What stands there in the original. */
    String words(int start, int end) {
        return original.substring(origin(start), originEnd(end));
    }

    /** Whether a line of the original begins here. */
    boolean startsLine(int index) {
        if (index == 0) {
            return true;
        }
        for (int i = origins[index] - 1; i >= 0 && i >= origins[index - 1]; i--) {
            char c = original.charAt(i);
            if (c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }

    /** Whether only bullets, quotation marks and the like stand between here and the beginning of the line. */
    boolean beginsLine(int index) {
        int at = index;
        while (at > 0 && index - at < FARTHEST_FROM_LINE_START && !startsLine(at) && !joins(text.charAt(at - 1))) {
            at--;
        }
        return startsLine(at);
    }

    /** Whether a sentence ends with the character there. */
    boolean endsSentence(int index) {
        char c = at(index);
        return c == '\u3002' || ((c == '.' || c == '!' || c == '?') && (index == length() - 1 || at(index + 1) == ' '));
    }

    /** Whether the character joins others to a word; scripts without spaces between words have no such characters. */
    static boolean joins(char c) {
        return c < 0x80
                ? (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || c == '_'
                : Character.isLetterOrDigit(c) && c < 0x0E00;
    }
}
