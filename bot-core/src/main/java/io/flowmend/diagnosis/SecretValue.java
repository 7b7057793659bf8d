package io.flowmend.diagnosis;

/** What stands behind a name and its joint, up to where it ends. */
record SecretValue(int start, int end, boolean quoted, SecretJoint.Binding binding) {

    static SecretValue behind(SecretText text, SecretJoint joint, NamedSecret name) {
        int start = joint.value();
        if (text.at(start) == '[') {
            int inside = text.skipWhitespace(start + 1);
            if (WrittenSign.at(text, inside).quotes()) {
                if (name.wholeHeader()) {
                    return new SecretValue(inside, text.endOfList(inside), true, joint.binding());
                }
                start = inside;
            }
        }
        WrittenSign opening = WrittenSign.at(text, start);
        if (opening.quotes()) {
            return new SecretValue(opening.end(), endOfQuote(text, opening), true, joint.binding());
        }
        int end = name.wholeHeader()
                ? text.endOfHeader(start)
                : joint.field() ? text.endOfField(start) : text.endOfValue(start, joint.level());
        if (joint.binding() == SecretJoint.Binding.SPOKEN && end > start && ".!?".indexOf(text.at(end - 1)) >= 0) {
            end--;
        }
        return new SecretValue(start, WrappedLines.endOf(text, start, end), false, joint.binding());
    }

    private static int endOfQuote(SecretText text, WrittenSign opening) {
        int mark = opening.end() - 1;
        char written = text.at(mark);
        boolean plain = written == opening.meant();
        return plain
                ? endOfQuote(text, opening.end(), written, mark - opening.start())
                : endOfEncodedQuote(text, opening);
    }

    /** Where the quotation ends: at its mark with as many escapes in front as the first one had, or at the line's end. */
    private static int endOfQuote(SecretText text, int from, char quote, int escapes) {
        String closing = closing(quote);
        int seen = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.at(i);
            if (c == '\n' || c == '\r') {
                return WrappedLines.endOf(text, from, i);
            }
            if (closing.indexOf(c) >= 0 && seen <= escapes && (escapes > 0 || seen % 2 == 0)) {
                return i - seen;
            }
            seen = c == '\\' ? seen + 1 : 0;
        }
        return text.length();
    }

    private static String closing(char quote) {
        return switch (quote) {
            case '\u201C', '\u201E' -> "\u201D\u201C\"";
            case '\u2018' -> "\u2019\u2018'";
            case '\u00AB' -> "\u00BB";
            case '\u300C' -> "\u300D";
            default -> String.valueOf(quote);
        };
    }

    /** An encoded mark closes by the same writing, or where a plain mark ends what it stands in. */
    private static int endOfEncodedQuote(SecretText text, WrittenSign opening) {
        char sign = text.at(opening.start());
        for (int i = opening.end(); i < text.length(); i++) {
            char c = text.at(i);
            if ((c == sign && text.repeats(opening.start(), opening.end(), i))
                    || c == '\n'
                    || c == '\r'
                    || c == '"'
                    || (c == '<' && sign == '&')) {
                return i;
            }
        }
        return text.length();
    }
}
