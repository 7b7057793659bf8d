package io.flowmend.diagnosis;

import java.util.Locale;
import java.util.function.IntPredicate;

/** A text in which secrets are looked for. Runs of characters are measured once, however many triggers lie in them. */
final class SecretText {

    /** Where a secret lies, and its kind as shown to the reader. */
    record Secret(int start, int end, String kind) {}

    private static final int LOOKED_AT = 64;

    private final String text;
    private final Run values;
    private final Run tokens;
    private final Run fields;
    private final Run lines;
    private final Run unequal;

    SecretText(String text) {
        this.text = text;
        values = new Run(text, SecretText::delimits);
        tokens = new Run(text, c -> !tokenCharacter(c));
        fields = new Run(text, c -> ";\"'\n\r\\<".indexOf(c) >= 0);
        lines = new Run(text, c -> c == '\n' || c == '\r' || c == '"' || c == '\\');
        unequal = new Run(text, c -> c == '=');
    }

    /** Where the run of characters up to one of a kind ends; a run is walked once, wherever in it one asks. */
    private static final class Run {

        private final String text;
        private final IntPredicate closes;
        private int from;
        private int end;

        Run(String text, IntPredicate closes) {
            this.text = text;
            this.closes = closes;
        }

        int end(int start) {
            if (start < from || start >= end) {
                from = start;
                end = start;
                while (end < text.length() && !closes.test(text.charAt(end))) {
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

    int find(String wanted, int from) {
        return text.indexOf(wanted, from);
    }

    int skipSpaces(int index) {
        int at = index;
        while (at(at) == ' ' || at(at) == '\t') {
            at++;
        }
        return at;
    }

    /** The end of a value without quotation marks. */
    int endOfValue(int from) {
        return values.end(from);
    }

    /** The end of the run of letters, digits and {@code -._~+/=%} from here. */
    int endOfToken(int from) {
        return tokens.end(from);
    }

    /** The end of a connection string's field, which may hold spaces. */
    int endOfField(int from) {
        return fields.end(from);
    }

    /** The end of a header's value. */
    int endOfHeader(int from) {
        return lines.end(from);
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

    /** Whether a value only holds the place of one: empty, a variable, stars, or removed already. */
    boolean placeholder(int from, int to) {
        if (to <= from) {
            return true;
        }
        char first = text.charAt(from);
        if (first == '<' || first == '{' || first == '[' || first == '*' || first == '(' || first == '\u2026') {
            return true;
        }
        if ((first == '@' || first == '$') && (at(from + 1) == '{' || at(from + 1) == '(')) {
            return true;
        }
        return switch (text.substring(from, Math.min(to, from + 10)).toLowerCase(Locale.ROOT)) {
            case "null", "true", "false", "none", "undefined", "xxx", "xxxx", "xxxxx", "..." -> true;
            default -> false;
        };
    }

    static boolean tokenCharacter(int c) {
        return (c < 0x80 && Character.isLetterOrDigit(c)) || "-._~+/=%".indexOf(c) >= 0;
    }

    private static boolean delimits(int c) {
        return Character.isWhitespace(c) || "\"'&;,<>\\`|)}]\u201C\u201D".indexOf(c) >= 0;
    }
}
