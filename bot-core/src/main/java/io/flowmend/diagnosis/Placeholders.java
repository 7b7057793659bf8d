package io.flowmend.diagnosis;

import java.util.Locale;
import java.util.Set;

/** What stands where a secret might, and is none: variables, expressions, stars, types, and words of error messages. */
final class Placeholders {

    private static final int LONGEST_WORD = 24;
    private static final String ERROR_CODE = "aadsts";
    private static final Set<String> WORDS = Set.of(
            "null",
            "true",
            "false",
            "none",
            "undefined",
            "empty",
            "string",
            "securestring",
            "text",
            "object",
            "hidden",
            "redacted",
            "removed",
            "masked",
            "required",
            "missing",
            "invalid",
            "incorrect",
            "wrong",
            "expired",
            "changed",
            "reset",
            "revoked",
            "rejected",
            "unknown",
            "present",
            "absent",
            "is",
            "was",
            "has",
            "not",
            "the",
            "a",
            "your",
            "field",
            "value",
            "must",
            "be",
            "cannot",
            "empty.",
            "required.",
            "password",
            "secret",
            "token",
            "key",
            "yes",
            "no",
            "n/a",
            "optional",
            "disabled",
            "enabled",
            "bearer",
            "basic",
            "notset",
            "unset",
            "***",
            "...");

    /** Words that sentences about a password have, in several languages. */
    private static final Set<String> SENTENCE_WORDS = Set.of(
            "are",
            "were",
            "should",
            "can",
            "may",
            "does",
            "have",
            "will",
            "this",
            "of",
            "for",
            "please",
            "characters",
            "er",
            "ble",
            "m\u00E5",
            "skal",
            "kan",
            "har",
            "ikke",
            "tegn",
            "ist",
            "wurde",
            "muss",
            "darf",
            "kann",
            "nicht",
            "zeichen",
            "das",
            "der",
            "die",
            "est",
            "doit",
            "n'est",
            "pas",
            "caract\u00E8res",
            "es",
            "debe",
            "puede",
            "caracteres",
            "deve",
            "pode",
            "n\u00E3o",
            "\u00E4r",
            "m\u00E5ste",
            "inte",
            "tecken",
            "moet",
            "niet",
            "tekens");

    private Placeholders() {}

    static boolean stands(String text, int from, int to) {
        char first = text.charAt(from);
        if ("<{[*(\u2026\u2022\u25CF".indexOf(first) >= 0) {
            return true;
        }
        char second = from + 1 < to ? text.charAt(from + 1) : ' ';
        if ((first == '@' || first == '$') && (second == '{' || second == '(')) {
            return true;
        }
        return isExpression(text, from, to)
                || isVariable(text, from, to)
                || allOneSign(text, from, to)
                || text.regionMatches(true, from, "your", 0, 4)
                || isErrorCode(text, from, to)
                || onlyWords(text, from, to);
    }

    /** Whether a word of a message, or one that only sentences have, stands in it. */
    static boolean hasWord(String text, int from, int to) {
        for (String word : text.substring(from, to).toLowerCase(Locale.ROOT).split("[ .,:!?]+", -1)) {
            if (WORDS.contains(word) || SENTENCE_WORDS.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** A sign-in error of Entra, as after {@code New-PartnerAccessToken :}. */
    private static boolean isErrorCode(String text, int from, int to) {
        return to > from + ERROR_CODE.length()
                && text.regionMatches(true, from, ERROR_CODE, 0, ERROR_CODE.length())
                && Character.isDigit(text.charAt(from + ERROR_CODE.length()));
    }

    /** {@code @parameters('key')}: a sign, a name, a bracket. */
    private static boolean isExpression(String text, int from, int to) {
        if (text.charAt(from) != '@') {
            return false;
        }
        int at = from + 1;
        while (at < to && at < from + LONGEST_WORD && Character.isLetter(text.charAt(at))) {
            at++;
        }
        return at > from + 1 && at < to && text.charAt(at) == '(';
    }

    /** {@code $CLIENT_SECRET}, {@code $env:SECRET}, {@code %SECRET%}. */
    private static boolean isVariable(String text, int from, int to) {
        char first = text.charAt(from);
        if (first != '$' && first != '%') {
            return false;
        }
        int at = text.startsWith("env:", from + 1) ? from + 5 : from + 1;
        int name = at;
        while (at < to && (Character.isUpperCase(text.charAt(at)) || text.charAt(at) == '_')) {
            at++;
        }
        return at > name && (first == '$' ? at == to : at == to - 1 && text.charAt(at) == '%');
    }

    private static boolean allOneSign(String text, int from, int to) {
        char first = Character.toLowerCase(text.charAt(from));
        if (first != 'x' && first != '-' && first != '.' && first != '#') {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (Character.toLowerCase(text.charAt(i)) != first) {
                return i >= from + 3 && !Character.isLetterOrDigit(text.charAt(i));
            }
        }
        return to - from >= 3;
    }

    /** Whether it is made of no more than two words of a message, as in {@code "password": "is required"}. */
    private static boolean onlyWords(String text, int from, int to) {
        if (to - from > 2 * LONGEST_WORD) {
            return false;
        }
        for (String word : text.substring(from, to).toLowerCase(Locale.ROOT).split(" ", -1)) {
            if (!WORDS.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
