package io.flowmend.diagnosis;

import java.util.Optional;

/**
 * A secret told by the name in front of it: in JSON ({@code "password": "..."}, escaped or not), in connection strings and
 * URLs ({@code AccountKey=...}, encoded or not), in headers, HTML, command lines and prose ({@code password: ...}).
 */
record NamedSecret(String trigger, String kind, Certainty certainty) implements SecretForm {

    /** How much the name says. */
    enum Certainty {
        /** What follows is a secret, unless it is plainly a word or a sentence. */
        SECRET,
        /** What follows is a secret only if it looks made by chance and is no GUID. */
        MAYBE,
        /** As SECRET in the query of a URL, elsewhere as MAYBE. */
        SECRET_IN_URL,
        /** As MAYBE, and only as a parameter of a URL. */
        PARAMETER
    }

    private static final int SHORTEST_RANDOM = 16;
    private static final int SHORTEST_IN_PROSE = 6;
    private static final int SHORTEST_IN_LONGER_NAME = 6;
    private static final int MOST_SPACES = 1;
    private static final int LONGEST_PASSPHRASE = 80;

    /** What stands before "Token" where the name of a .NET assembly names its publisher. */
    private static final String ASSEMBLY = "publickey";

    @Override
    public Optional<SecretText.Secret> find(SecretText text, int start) {
        boolean partOfName = !text.begins(start)
                && !(Character.isUpperCase(text.at(start)) && Character.isLowerCase(text.at(start - 1)));
        if (partOfName && (certainty != Certainty.SECRET || trigger.length() < SHORTEST_IN_LONGER_NAME)) {
            return Optional.empty();
        }
        boolean parameter = startsParameter(text, start);
        if ((certainty == Certainty.PARAMETER && !parameter) || text.startsWith(ASSEMBLY, start - ASSEMBLY.length())) {
            return Optional.empty();
        }
        boolean sure = certainty == Certainty.SECRET || (certainty == Certainty.SECRET_IN_URL && parameter);
        return SecretJoint.behind(text, start, start + trigger.length(), this)
                .filter(joint -> !partOfName || joint.binding() == SecretJoint.Binding.ASSIGNED || joint.nameQuoted())
                .map(joint -> SecretValue.behind(text, joint, this))
                .filter(value -> secret(text, value, partOfName, sure))
                .map(value -> new SecretText.Secret(value.start(), value.end(), kind));
    }

    /** Whether sentences tell of it, as in "the password is ...". */
    boolean spokenOf() {
        return !kind.equals("cookie") && certainty == Certainty.SECRET;
    }

    /** Whether a whole header is secret, and not only the value of one cookie. */
    boolean wholeHeader() {
        return trigger.equals("cookie") || trigger.equals("set-cookie");
    }

    private static boolean startsParameter(SecretText text, int start) {
        char before = text.at(start - 1);
        return before == '?'
                || before == '&'
                || before == '#'
                || (before == ';' && text.startsWith("&amp;", start - 5))
                || text.startsWith("%26", start - 3)
                || text.startsWith("%3f", start - 3)
                || text.startsWith("\\u0026", start - 6);
    }

    private boolean secret(SecretText text, SecretValue value, boolean partOfName, boolean sure) {
        int start = value.start();
        int end = value.end();
        if (text.placeholder(start, end)) {
            return false;
        }
        boolean assigned = value.binding() == SecretJoint.Binding.ASSIGNED;
        if (kind.equals("cookie")) {
            return assigned || text.assigns(start, end);
        }
        if (value.quoted() && spaces(text, start, end) > MOST_SPACES) {
            return kind.equals("password") && !partOfName && isPassphrase(text, start, end);
        }
        if (!sure) {
            return isLongAndRandom(text, start, end);
        }
        return switch (value.binding()) {
            case ASSIGNED -> !partOfName || inProse(text, start, end);
            case TOLD -> value.quoted() ? !partOfName || inProse(text, start, end) : inProse(text, start, end);
            case SPOKEN -> isTold(text, start, end) && !isCode(text, start, end);
        };
    }

    /** Passwords are short and said as they are; of keys and tokens people also say what they are like. */
    private boolean isTold(SecretText text, int start, int end) {
        boolean remembered = kind.equals("password") || kind.equals("secret");
        return remembered
                ? inProse(text, start, end) && text.random(start, end)
                : isLongAndRandom(text, start, end) && text.token(start, end);
    }

    private static boolean isLongAndRandom(SecretText text, int start, int end) {
        return end - start >= SHORTEST_RANDOM && text.random(start, end) && !text.guid(start, end);
    }

    /** Several words that are no message about a password. */
    private static boolean isPassphrase(SecretText text, int start, int end) {
        return end - start <= LONGEST_PASSPHRASE && !text.message(start, end);
    }

    private static boolean inProse(SecretText text, int start, int end) {
        return end - start >= SHORTEST_IN_PROSE && text.noWord(start, end);
    }

    private static boolean isCode(SecretText text, int start, int end) {
        return text.startsWith("aadsts", start)
                || text.startsWith("0x", start)
                || text.startsWith("http", start)
                || text.guid(start, end);
    }

    private static int spaces(SecretText text, int from, int to) {
        int spaces = 0;
        for (int i = from; i < to && spaces <= MOST_SPACES; i++) {
            spaces += Character.isWhitespace(text.at(i)) ? 1 : 0;
        }
        return spaces;
    }
}
