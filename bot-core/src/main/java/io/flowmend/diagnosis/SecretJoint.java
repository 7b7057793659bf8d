package io.flowmend.diagnosis;

import java.util.List;
import java.util.Optional;

/**
 * What joins a name to its secret. {@code value} is where the secret may begin; {@code level} says how often it is encoded
 * for a URL; {@code field} that it is a field of a connection string.
 */
record SecretJoint(int value, Binding binding, int level, boolean nameQuoted, boolean field) {

    /** How firmly what follows belongs to the name. */
    enum Binding {
        /** By an equals sign, or as the content of an element. */
        ASSIGNED,
        /** By a colon, or as the neighbour in a table. */
        TOLD,
        /** Only by a word, as in "the password is". */
        SPOKEN
    }

    private static final int LONGEST_TAG = 120;
    private static final int MOST_TAGS = 6;
    private static final int LONGEST_PREFIX = 16;
    private static final List<String> WORDS = List.of(
            "is ",
            "was ",
            "er ",
            "ist ",
            "lautet ",
            "est ",
            "es ",
            "\u00E4r ",
            "\u00E9 ",
            "\u00E8 ",
            "on ",
            "to ",
            "is: ",
            "er: ",
            "ist: ",
            "= ");

    /** The same, where no space stands before it. */
    private static final List<String> ENDINGS = List.of("\u306F", "\u662F", "\u4E3A", "\u70BA", "\uB294 ", "\uC740 ");

    private record Markup(int end, boolean cell) {}

    static Optional<SecretJoint> behind(SecretText text, int nameStart, int nameEnd, NamedSecret name) {
        int end = skipNumber(text, nameEnd);
        WrittenSign closing = WrittenSign.at(text, end);
        boolean quoted = closing.quotes();
        int behind = quoted ? closing.end() : end;
        if (opensElement(text, nameStart)) {
            int content = contentOf(text, behind);
            if (content > behind) {
                return joint(content, Binding.ASSIGNED, 0, quoted, false);
            }
        }
        Markup markup = skipMarkup(text, behind, quoted);
        WrittenSign sign = WrittenSign.at(text, markup.end());
        if (sign.separates()) {
            return separated(text, nameStart, sign, quoted);
        }
        if (markup.cell()) {
            return joint(markup.end(), Binding.TOLD, 0, quoted, false);
        }
        return quoted ? pair(text, behind) : unseparated(text, nameStart, behind, name);
    }

    private static Optional<SecretJoint> separated(
            SecretText text, int nameStart, WrittenSign sign, boolean nameQuoted) {
        int at = sign.end();
        while (text.at(at) == '=' || text.at(at) == '>') {
            at++;
        }
        Binding binding = sign.assigns() ? Binding.ASSIGNED : Binding.TOLD;
        boolean field = text.at(nameStart - 1) == ';' && sign.assigns() && !text.startsWith("&amp;", nameStart - 5);
        return joint(skipMarkup(text, at, nameQuoted).end(), binding, sign.level(), nameQuoted, field);
    }

    /** {@code "name": "password", "value": "..."}, {@code key="password" value="..."}. */
    private static Optional<SecretJoint> pair(SecretText text, int behind) {
        int at = text.skipWhitespace(behind);
        if (text.at(at) == ',') {
            at = text.skipWhitespace(at + 1);
        }
        WrittenSign opening = WrittenSign.at(text, at);
        at = opening.quotes() ? opening.end() : at;
        if (!text.startsWith("value", at)) {
            return Optional.empty();
        }
        at += "value".length();
        WrittenSign closing = WrittenSign.at(text, at);
        WrittenSign sign = WrittenSign.at(text, text.skipSpaces(closing.quotes() ? closing.end() : at));
        return sign.separates() ? joint(text.skipSpaces(sign.end()), Binding.TOLD, 0, true, false) : Optional.empty();
    }

    private static Optional<SecretJoint> unseparated(SecretText text, int nameStart, int behind, NamedSecret name) {
        if (name.spokenOf()) {
            for (String ending : ENDINGS) {
                if (text.startsWith(ending, behind)) {
                    return joint(text.skipSpaces(behind + ending.length()), Binding.SPOKEN, 0, false, false);
                }
            }
        }
        int at = text.skipSpaces(behind);
        if (at == behind) {
            return Optional.empty();
        }
        if (text.at(nameStart - 1) == '-' && text.at(at) != '-') {
            return joint(at, Binding.TOLD, 0, false, false);
        }
        if (name.spokenOf()) {
            for (String word : WORDS) {
                if (text.startsWith(word, at)) {
                    return joint(text.skipSpaces(at + word.length()), Binding.SPOKEN, 0, false, false);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<SecretJoint> joint(int value, Binding binding, int level, boolean quoted, boolean field) {
        return Optional.of(new SecretJoint(value, binding, level, quoted, field));
    }

    /** A name may end in a number: {@code password2}. */
    private static int skipNumber(SecretText text, int nameEnd) {
        int at = nameEnd;
        while (at < nameEnd + 2 && text.at(at) >= '0' && text.at(at) <= '9') {
            at++;
        }
        return at;
    }

    /** Spaces, tags and the signs of bold letters; line breaks only where a tag or a quoted name makes them mean nothing. */
    private static Markup skipMarkup(SecretText text, int start, boolean breaksToo) {
        int at = start;
        boolean cell = false;
        boolean breaks = breaksToo;
        for (int i = 0; i < MOST_TAGS; i++) {
            at = skipSpaces(text, at, breaks);
            int tag = endOfTag(text, at);
            if (tag > at) {
                cell |= text.startsWith("<td", at) || text.startsWith("<dd", at);
                breaks = true;
                at = tag;
            } else if (text.at(at) == '*' || text.at(at) == '_') {
                int marks = at;
                while (text.at(marks) == text.at(at)) {
                    marks++;
                }
                WrittenSign next = WrittenSign.at(text, marks);
                if (marks - at > 2 || (next.meant() != ' ' && !next.separates())) {
                    break;
                }
                at = marks;
            } else {
                break;
            }
        }
        return new Markup(at, cell);
    }

    private static int skipSpaces(SecretText text, int start, boolean breaksToo) {
        int at = start;
        while (true) {
            int next = breaksToo ? text.skipWhitespace(text.skipSpaces(at)) : text.skipSpaces(at);
            WrittenSign sign = WrittenSign.at(text, next);
            if (sign.meant() != ' ' || sign.end() <= next) {
                return next;
            }
            at = sign.end();
        }
    }

    /** Whether the name is that of an element, with or without a prefix: {@code <wsse:Password Type="PasswordText">}. */
    private static boolean opensElement(SecretText text, int nameStart) {
        int at = nameStart;
        while (at > nameStart - LONGEST_PREFIX
                && (Character.isLetterOrDigit(text.at(at - 1)) || text.at(at - 1) == ':')) {
            at--;
        }
        return text.at(at - 1) == '<' || text.startsWith("&lt;", at - 4);
    }

    /** Where the content of an element begins, behind its name and its attributes; {@code behind} where it is none. */
    private static int contentOf(SecretText text, int behind) {
        for (int at = behind;
                at < behind + LONGEST_TAG && at < text.length();
                at = WrittenSign.at(text, at).end()) {
            WrittenSign sign = WrittenSign.at(text, at);
            if (sign.meant() == '>') {
                return text.at(at - 1) == '/' ? behind : sign.end();
            }
            if (sign.meant() == '<' || (at == behind && !Character.isWhitespace(sign.meant()))) {
                return behind;
            }
        }
        return behind;
    }

    private static int endOfTag(SecretText text, int start) {
        char next = text.at(start + 1);
        if (text.at(start) != '<' || (!Character.isLetter(next) && next != '/')) {
            return start;
        }
        for (int i = start + 1; i < start + LONGEST_TAG && i < text.length(); i++) {
            if (text.at(i) == '>') {
                return i + 1;
            }
        }
        return start;
    }
}
