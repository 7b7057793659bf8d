package io.flowmend.diagnosis;

import java.util.ArrayList;
import java.util.List;

/**
 * A wording to be found in a text, whatever its case, accents, quotation marks and line breaks. {@code ...} stands for up to
 * {@link #WIDEST_GAP} characters, {@code (a|b|)} for one of several wordings or nothing, {@code *} at the edge of a
 * word for any further letters, {@code ^} in front for the beginning of a line, {@code \(} for a bracket. A deniable one
 * tells what befell a thing, and does not count where that is denied ("the password was not changed").
 */
public record Phrase(List<Part> parts, boolean deniable) {

    /** Characters that three dots may stand for. */
    public static final int WIDEST_GAP = 80;

    /** Wordings that one part may have after its alternatives are written out. */
    private static final int MOST_WORDINGS = 2000;

    /** Stands for a bracket that is meant as such, while the text is taken apart. */
    private static final char BRACKET = '\uE000';

    public Phrase {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a phrase has at least one word");
        }
    }

    /** What stands between two gaps: any one of the literals. */
    public record Part(List<Literal> literals) {
        public Part {
            literals = List.copyOf(literals);
        }
    }

    /** Folded text, which may be part of a longer word where it is open, and begins a line if {@code lineStart}. */
    public record Literal(String text, boolean openStart, boolean openEnd, boolean lineStart) {}

    /** Reads the written form; throws IllegalArgumentException with what is wrong with it. */
    public static Phrase parse(String written) {
        List<Part> parts = new ArrayList<>();
        for (String part : split(written.replace("\\(", String.valueOf(BRACKET)))) {
            List<Literal> literals =
                    wordings(part).stream().map(Phrase::literal).toList();
            parts.add(new Part(literals));
        }
        return new Phrase(parts, false);
    }

    /** The same, which does not count where it is denied. */
    public Phrase unlessDenied() {
        return new Phrase(parts, true);
    }

    private static List<String> split(String written) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int gap = written.indexOf("..."); gap >= 0; gap = written.indexOf("...", from)) {
            parts.add(written.substring(from, gap));
            from = gap + 3;
        }
        parts.add(written.substring(from));
        return parts;
    }

    private static List<String> wordings(String part) {
        int open = part.indexOf('(');
        if (open < 0) {
            if (part.indexOf(')') >= 0) {
                throw new IllegalArgumentException("')' without '(' in: " + part);
            }
            return List.of(part);
        }
        int close = closing(part, open);
        List<String> rests = wordings(part.substring(close + 1));
        List<String> wordings = new ArrayList<>();
        for (String alternative : alternatives(part.substring(open + 1, close))) {
            for (String middle : wordings(alternative)) {
                rests.forEach(rest -> wordings.add(part.substring(0, open) + middle + rest));
            }
        }
        if (wordings.size() > MOST_WORDINGS) {
            throw new IllegalArgumentException("more than " + MOST_WORDINGS + " wordings in: " + part);
        }
        return wordings;
    }

    private static int closing(String part, int open) {
        int depth = 0;
        for (int i = open; i < part.length(); i++) {
            depth += part.charAt(i) == '(' ? 1 : part.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("'(' without ')' in: " + part);
    }

    private static List<String> alternatives(String group) {
        List<String> alternatives = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < group.length(); i++) {
            depth += group.charAt(i) == '(' ? 1 : group.charAt(i) == ')' ? -1 : 0;
            if (group.charAt(i) == '|' && depth == 0) {
                alternatives.add(group.substring(from, i));
                from = i + 1;
            }
        }
        alternatives.add(group.substring(from));
        return alternatives;
    }

    private static Literal literal(String wording) {
        boolean lineStart = wording.strip().startsWith("^");
        String bare = lineStart ? wording.strip().substring(1).strip() : wording.strip();
        boolean openStart = bare.startsWith("*");
        boolean openEnd = bare.endsWith("*");
        String inner =
                bare.substring(openStart ? 1 : 0, Math.max(openStart ? 1 : 0, bare.length() - (openEnd ? 1 : 0)));
        if (inner.contains("*")) {
            throw new IllegalArgumentException("'*' stands only at the edge of what is between gaps: " + bare);
        }
        String folded = FoldedText.fold(inner.replace(BRACKET, '(')).strip();
        if (folded.isEmpty()) {
            throw new IllegalArgumentException("a phrase with nothing to look for: '" + wording + "'");
        }
        return new Literal(folded, openStart, openEnd, lineStart);
    }
}
