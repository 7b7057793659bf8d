package io.flowmend.diagnosis;

import java.util.function.IntPredicate;

/** A text in which secrets are looked for. Runs of characters are measured once, however many triggers lie in them. */
final class SecretText {

    /** Where a secret lies, and its kind as shown to the reader. */
    record Secret(int start, int end, String kind) {}

    private static final int LOOKED_AT = 64;
    private static final String TOKEN_SIGNS = "-._~+/=%";

    private final String text;
    private final Run values;
    private final Run encodedOnce;
    private final Run encodedTwice;
    private final Run tokens;
    private final Run fields;
    private final Run words;
    private final Run lines;
    private final Run unequal;
    private final Run lists;
    private final Run keys;

    SecretText(String text) {
        this.text = text;
        values = new Run(this::delimits);
        encodedOnce = new Run(i -> delimits(i) || delimitsEncoded(i, 1));
        encodedTwice = new Run(i -> delimits(i) || delimitsEncoded(i, 2));
        tokens = new Run(i -> !tokenCharacter(text.charAt(i)) || delimitsEncoded(i, 2));
        fields = new Run(i -> isOneOf(";\"'\n\r<", i) || escapes(i));
        words = new Run(i -> Character.isWhitespace(text.charAt(i)));
        lines = new Run(i -> isOneOf("\n\r\"", i) || escapes(i));
        unequal = new Run(i -> text.charAt(i) == '=');
        lists = new Run(i -> text.charAt(i) == ']');
        keys = new Run(i -> text.startsWith("-----", i));
    }

    /** Where the run of characters up to one of a kind ends; a run is walked once, wherever in it one asks. */
    private final class Run {

        private final IntPredicate closes;
        private int from;
        private int end;

        Run(IntPredicate closes) {
            this.closes = closes;
        }

        int end(int start) {
            if (start < from || start >= end) {
                from = start;
                end = start;
                while (end < text.length() && !closes.test(end)) {
                    end++;
                }
            }
            return end;
        }
    }

    int length() {
        return text.length();
    }

    char at(int index) {
        return index < 0 || index >= text.length() ? '\n' : text.charAt(index);
    }

    boolean startsWith(String prefix, int index) {
        return text.regionMatches(true, index, prefix, 0, prefix.length());
    }

    /** Whether it is the same as what stands at another place. */
    boolean repeats(int from, int to, int index) {
        return text.regionMatches(true, index, text, from, to - from);
    }

    int skipSpaces(int index) {
        int at = index;
        while (at(at) == ' ' || at(at) == '\t' || at(at) == '\u00A0') {
            at++;
        }
        return at;
    }

    int skipWhitespace(int index) {
        int at = index;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The number written in hexadecimal digits, or less than 0. */
    int hex(int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = Character.digit(at(i), 16);
            if (digit < 0) {
                return -1;
            }
            value = value * 16 + digit;
        }
        return value;
    }

    /** Whether a word or token can begin here: behind nothing that belongs to it, or behind an escape. */
    boolean begins(int start) {
        char before = at(start - 1);
        // Scripts without spaces between words begin one anywhere.
        if (!Character.isLetterOrDigit(before) || !FoldedText.joins(Character.toLowerCase(at(start)))) {
            return true;
        }
        return (at(start - 2) == '\\' && (before == 'n' || before == 'r' || before == 't'))
                || (at(start - 3) == '%' && hex(start - 2, start) >= 0)
                || (at(start - 6) == '\\' && at(start - 5) == 'u' && hex(start - 4, start) >= 0);
    }

    /** The end of a value without quotation marks, which was encoded for a URL as often as told. */
    int endOfValue(int from, int level) {
        return switch (level) {
            case 0 -> values.end(from);
            case 1 -> encodedOnce.end(from);
            default -> encodedTwice.end(from);
        };
    }

    /** The end of the run of letters, digits and {@code -._~+/=%} from here. */
    int endOfToken(int from) {
        return tokens.end(from);
    }

    /** The end of a connection string's field, which may hold spaces if a further field follows. */
    int endOfField(int from) {
        int end = fields.end(from);
        return at(end) == ';' ? end : Math.min(end, words.end(from));
    }

    /** The end of a header's value. */
    int endOfHeader(int from) {
        return lines.end(from);
    }

    /** The end of a list in square brackets. */
    int endOfList(int from) {
        return lists.end(from);
    }

    /** Where five dashes stand, as before and behind a key. */
    int dashes(int from) {
        return keys.end(from);
    }

    /** Whether there is an equals sign. */
    boolean assigns(int from, int to) {
        return unequal.end(from) < to;
    }

    /** Whether it has both letters and digits, as what is made by chance has. */
    boolean random(int from, int to) {
        boolean digit = false;
        boolean letter = false;
        for (int i = from; i < Math.min(to, from + LOOKED_AT); i++) {
            digit |= Character.isDigit(text.charAt(i));
            letter |= Character.isLetter(text.charAt(i));
        }
        return digit && letter;
    }

    /** Whether it has small and capital letters and digits, as base64 has and names have not. */
    boolean mixed(int from, int to) {
        boolean small = false;
        boolean capital = false;
        for (int i = from; i < Math.min(to, from + LOOKED_AT); i++) {
            small |= Character.isLowerCase(text.charAt(i));
            capital |= Character.isUpperCase(text.charAt(i));
        }
        return small && capital && random(from, to);
    }

    /** Whether it is a single run of a token's characters, and not of letters and digits of one word only. */
    boolean token(int from, int to) {
        return tokens.end(from) >= to && (mixed(from, to) || hexadecimal(from, to));
    }

    /** Whether it has none but hexadecimal digits. */
    boolean hexadecimal(int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.digit(text.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether words of a message stand in it, as in "must be at least 8 characters". */
    boolean message(int from, int to) {
        return Placeholders.hasWord(text, from, to);
    }

    /** Whether it has a digit or sign such as people put into passwords, but words have not. */
    boolean noWord(int from, int to) {
        for (int i = from; i < Math.min(to, from + LOOKED_AT); i++) {
            char c = text.charAt(i);
            if (Character.isDigit(c) || ("!@#$%^&*+~=?".indexOf(c) >= 0 && i + 1 < to)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a GUID stands here, whole. */
    boolean guid(int from, int to) {
        if (to - from != 36) {
            return false;
        }
        for (int i = 0; i < 36; i++) {
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            char c = text.charAt(from + i);
            if (dash ? c != '-' : Character.digit(c, 16) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether a value only holds the place of one: empty, a variable, stars, a word of a message, or removed already. */
    boolean placeholder(int from, int to) {
        return to <= from || Placeholders.stands(text, from, to);
    }

    static boolean tokenCharacter(int c) {
        return (c < 0x80 && Character.isLetterOrDigit(c)) || TOKEN_SIGNS.indexOf(c) >= 0;
    }

    private boolean delimits(int index) {
        char c = text.charAt(index);
        return c == '\\' ? escapes(index) : delimiter(c);
    }

    private boolean delimitsEncoded(int index, int level) {
        if (text.charAt(index) != '%') {
            return false;
        }
        WrittenSign sign = WrittenSign.at(this, index);
        return sign.level() > 0 && sign.level() <= level && delimiter(sign.meant());
    }

    /** Whether a backslash escapes what follows, and is no sign of its own. */
    private boolean escapes(int index) {
        if (text.charAt(index) != '\\') {
            return false;
        }
        char escaped = at(index + 1);
        return escaped == 'u'
                ? delimiter(WrittenSign.at(this, index).meant())
                : "\"'\\nrt\n\u201D".indexOf(escaped) >= 0;
    }

    private boolean isOneOf(String signs, int index) {
        return signs.indexOf(text.charAt(index)) >= 0;
    }

    private static boolean delimiter(int c) {
        return Character.isWhitespace(c) || "\"'&;,<>`|)}]\u201C\u201D\u00A0".indexOf(c) >= 0;
    }
}
