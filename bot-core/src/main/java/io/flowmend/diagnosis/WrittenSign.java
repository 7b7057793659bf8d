package io.flowmend.diagnosis;

import java.util.List;
import java.util.Map;

/**
 * A sign as it stands in a text: plain, escaped for JSON, as an entity of HTML, or encoded for a URL. {@code level} says
 * how often it was encoded for a URL: 0 is not, 2 is {@code %2522}.
 */
record WrittenSign(char meant, int start, int end, int level) {

    private static final int DEEPEST_LEVEL = 3;
    private static final String QUOTES = "\"'`\u201C\u201D\u2018\u2019\u201E\u00AB\u00BB\u300C\u300D";
    private static final List<Map.Entry<String, Character>> ENTITIES = List.of(
            Map.entry("quot;", '"'),
            Map.entry("#34;", '"'),
            Map.entry("#x22;", '"'),
            Map.entry("apos;", '\''),
            Map.entry("#39;", '\''),
            Map.entry("#x27;", '\''),
            Map.entry("nbsp;", ' '),
            Map.entry("#160;", ' '),
            Map.entry("#61;", '='),
            Map.entry("#x3d;", '='),
            Map.entry("equals;", '='),
            Map.entry("#58;", ':'),
            Map.entry("#x3a;", ':'),
            Map.entry("colon;", ':'),
            Map.entry("lt;", '<'),
            Map.entry("gt;", '>'));

    /** What is written at that place. */
    static WrittenSign at(SecretText text, int index) {
        char c = text.at(index);
        return switch (c) {
            case '\\' -> escaped(text, index);
            case '&' -> entity(text, index);
            case '%' -> encoded(text, index);
            case '\uFF1A' -> new WrittenSign(':', index, index + 1, 0);
            case '\uFF1D' -> new WrittenSign('=', index, index + 1, 0);
            default -> new WrittenSign(c, index, index + 1, 0);
        };
    }

    boolean quotes() {
        return QUOTES.indexOf(meant) >= 0;
    }

    boolean assigns() {
        return meant == '=';
    }

    boolean separates() {
        return meant == ':' || meant == '=';
    }

    private static WrittenSign escaped(SecretText text, int start) {
        int at = start;
        while (text.at(at) == '\\') {
            at++;
        }
        char c = text.at(at);
        if (c == 'u') {
            int code = text.hex(at + 1, at + 5);
            return code < 0 ? plain('\\', start) : new WrittenSign((char) code, start, at + 5, 0);
        }
        return QUOTES.indexOf(c) >= 0 || c == '/' ? new WrittenSign(c, start, at + 1, 0) : plain('\\', start);
    }

    private static WrittenSign entity(SecretText text, int start) {
        int at = start + 1;
        while (text.startsWith("amp;", at) && at < start + 4 * DEEPEST_LEVEL) {
            at += 4;
        }
        for (Map.Entry<String, Character> entity : ENTITIES) {
            if (text.startsWith(entity.getKey(), at)) {
                return new WrittenSign(
                        entity.getValue(), start, at + entity.getKey().length(), 0);
            }
        }
        return new WrittenSign('&', start, at, 0);
    }

    private static WrittenSign encoded(SecretText text, int start) {
        int at = start + 1;
        int level = 1;
        while (text.startsWith("25", at) && level < DEEPEST_LEVEL && text.hex(at + 2, at + 4) >= 0) {
            at += 2;
            level++;
        }
        int code = text.hex(at, at + 2);
        return code < 0 || code >= 0x80 ? plain('%', start) : new WrittenSign((char) code, start, at + 2, level);
    }

    private static WrittenSign plain(char c, int start) {
        return new WrittenSign(c, start, start + 1, 0);
    }
}
