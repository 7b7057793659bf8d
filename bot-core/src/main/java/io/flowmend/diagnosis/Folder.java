package io.flowmend.diagnosis;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Map;

/** Folds one text, character by character; never looks back, and ahead only as far as the next tag or entity may reach. */
final class Folder {

    private static final int LONGEST_TAG = 2000;
    private static final int LONGEST_ENTITY = 8;
    private static final int LATIN_END = 0x250;
    private static final String[] LATIN = latin();
    private static final Map<String, Character> ENTITIES =
            Map.of("nbsp", ' ', "quot", '"', "amp", '&', "lt", '<', "gt", '>', "apos", '\'', "#39", '\'', "#34", '"');

    private final String original;
    private char[] text;
    private int[] origins;
    private int length;

    Folder(String original) {
        this.original = original;
        this.text = new char[original.length() + 16];
        this.origins = new int[original.length() + 16];
    }

    FoldedText fold() {
        int i = 0;
        while (i < original.length()) {
            char c = original.charAt(i);
            i = switch (c) {
                case '\\' -> escape(i);
                case '&' -> entity(i);
                case '<' -> tag(i);
                case '%' -> percent(i);
                default -> {
                    plain(c, i);
                    yield i + 1;
                }
            };
        }
        return new FoldedText(original, new String(text, 0, length), origins);
    }

    private int escape(int start) {
        int i = start;
        while (i < original.length() && original.charAt(i) == '\\') {
            i++;
        }
        if (i == original.length()) {
            return i;
        }
        char c = original.charAt(i);
        if (c == 'n' || c == 'r' || c == 't') {
            plain(' ', start);
            return i + 1;
        }
        if (c == 'u' && i + 4 < original.length()) {
            int code = hex(i + 1, i + 5);
            if (code >= 0) {
                plain((char) code, start);
                return i + 5;
            }
        }
        if (c != '"' && c != '\'' && c != '/') {
            plain('\\', start);
            return i;
        }
        plain(c, i);
        return i + 1;
    }

    private int hex(int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = Character.digit(original.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            value = value * 16 + digit;
        }
        return value;
    }

    private int entity(int start) {
        int last = Math.min(original.length(), start + 1 + LONGEST_ENTITY);
        for (int i = start + 1; i < last; i++) {
            if (original.charAt(i) == ';') {
                Character named = ENTITIES.get(original.substring(start + 1, i));
                int meant = named != null ? named : numbered(start + 1, i);
                if (meant >= 0) {
                    plain((char) meant, start);
                    return i + 1;
                }
                break;
            }
        }
        plain('&', start);
        return start + 1;
    }

    /** The character of a numbered entity such as {@code #225} or {@code #xE1}; negative if it is none. */
    private int numbered(int from, int to) {
        if (original.charAt(from) != '#' || to - from < 2) {
            return -1;
        }
        boolean hexadecimal = original.charAt(from + 1) == 'x' || original.charAt(from + 1) == 'X';
        int value = 0;
        for (int i = from + (hexadecimal ? 2 : 1); i < to; i++) {
            int digit = Character.digit(original.charAt(i), hexadecimal ? 16 : 10);
            if (digit < 0) {
                return -1;
            }
            value = value * (hexadecimal ? 16 : 10) + digit;
        }
        return value > 0 && value <= Character.MAX_VALUE ? value : -1;
    }

    private int percent(int start) {
        EscapedByte first = escapedByte(start);
        if (first.value() < 0) {
            plain('%', start);
            return start + 1;
        }
        int further = first.value() < 0x80 ? 0 : first.value() >= 0xE0 ? 2 : first.value() >= 0xC0 ? 1 : -1;
        int code = further <= 0 ? first.value() : first.value() & (further == 1 ? 0x1F : 0x0F);
        int end = first.end();
        for (int i = 0; i < further; i++) {
            EscapedByte next = escapedByte(end);
            if ((next.value() & 0xC0) != 0x80 || next.value() < 0) {
                further = -1;
                break;
            }
            code = code << 6 | (next.value() & 0x3F);
            end = next.end();
        }
        if (further < 0) {
            plain('%', start);
            return start + 1;
        }
        plain((char) code, start);
        return end;
    }

    private record EscapedByte(int value, int end) {}

    /** The byte written here as in a URL, be it escaped several times over; negative if there is none. */
    private EscapedByte escapedByte(int start) {
        if (start >= original.length() || original.charAt(start) != '%') {
            return new EscapedByte(-1, start);
        }
        int digits = start + 1;
        while (original.startsWith("25", digits) && byteAt(digits + 2) >= 0) {
            digits += 2;
        }
        return new EscapedByte(byteAt(digits), digits + 2);
    }

    private int byteAt(int digits) {
        return digits + 2 <= original.length() ? hex(digits, digits + 2) : -1;
    }

    private int tag(int start) {
        char next = start + 1 < original.length() ? original.charAt(start + 1) : ' ';
        if (Character.isLetter(next) || next == '/') {
            int last = Math.min(original.length(), start + LONGEST_TAG);
            for (int i = start + 1; i < last && original.charAt(i) != '<'; i++) {
                if (original.charAt(i) == '>') {
                    plain(' ', start);
                    return i + 1;
                }
            }
        }
        plain('<', start);
        return start + 1;
    }

    private void plain(char c, int origin) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            add(c, origin);
        } else if (c >= 'A' && c <= 'Z') {
            add((char) (c + 32), origin);
        } else if (c <= ' ' || Character.isSpaceChar(c)) {
            if (length == 0 || text[length - 1] != ' ') {
                add(' ', origin);
            }
        } else if (c < 0x80) {
            ascii(c, origin);
        } else if (c < LATIN_END) {
            String letters = LATIN[c];
            for (int i = 0; i < letters.length(); i++) {
                add(letters.charAt(i), origin);
            }
        } else {
            foreign(c, origin);
        }
    }

    private void ascii(char c, int origin) {
        // Chat clients write bold with asterisks, which would tear words apart; URLs write spaces as plus signs.
        if (c == '+') {
            plain(' ', origin);
        } else if (c != '*') {
            add(c == '`' ? '\'' : c, origin);
        }
    }

    private void foreign(char c, int origin) {
        switch (c) {
            case '\u2018', '\u2019', '\u201A', '\u201B', '\u2032' -> add('\'', origin);
            case '\u201C', '\u201D', '\u201E', '\u201F', '\u2033', '\u300C', '\u300D', '\u300E', '\u300F' ->
                add('"', origin);
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> add('-', origin);
            case '\u2026' -> add('.', origin);
            case '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF' -> {}
            default -> {
                if (c >= '\uFF01' && c <= '\uFF5E') {
                    plain((char) (c - 0xFEE0), origin);
                } else if (Character.getType(c) != Character.NON_SPACING_MARK || c >= 0x0370) {
                    add(Character.toLowerCase(c), origin);
                }
            }
        }
    }

    private void add(char c, int origin) {
        if (spaceless(c)) {
            dropSpaceBetweenSpaceless();
        }
        if (length == origins.length) {
            origins = Arrays.copyOf(origins, length * 2);
            text = Arrays.copyOf(text, length * 2);
        }
        origins[length] = origin;
        text[length++] = c;
    }

    /** Chinese, Japanese and Korean set spaces or not, as they like; so none count. */
    private void dropSpaceBetweenSpaceless() {
        int last = length - 1;
        if (last > 0 && text[last] == ' ' && spaceless(text[last - 1])) {
            length = last;
        }
    }

    private static boolean spaceless(char c) {
        return c >= 0x1100 && (c <= 0x11FF || (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xFAFF));
    }

    private static String[] latin() {
        String[] letters = new String[LATIN_END];
        for (char c = 0; c < LATIN_END; c++) {
            String bare = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
            letters[c] = bare.substring(0, 1).toLowerCase(java.util.Locale.ROOT);
        }
        Map.of('ø', "o", 'Ø', "o", 'æ', "ae", 'Æ', "ae", 'ß', "ss", 'œ', "oe", 'ł', "l", 'Ł', "l", 'ı', "i", '´', "'")
                .forEach((c, meant) -> letters[c] = meant);
        Map.of('«', "\"", '»', "\"", '\u00AD', "").forEach((c, meant) -> letters[c] = meant);
        return letters;
    }
}
