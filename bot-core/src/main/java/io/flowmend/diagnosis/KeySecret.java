package io.flowmend.diagnosis;

import java.util.List;
import java.util.Optional;

/** A key or password told by what stands around it: private keys, passwords in URLs, keys of Entra and of storage accounts. */
enum KeySecret implements SecretForm {
    PRIVATE_KEY("-----begin ", "private key") {
        @Override
        public Optional<SecretText.Secret> find(SecretText text, int start) {
            int heading = text.dashes(start + trigger().length());
            if (heading - start > LONGEST_HEADING || !isPrivate(text, heading)) {
                return Optional.empty();
            }
            int from = heading + DASHES;
            int next = text.dashes(from);
            // Without its end it may be cut off: then it reaches as far as what looks like a key.
            int end = text.startsWith("-----end", next) ? next : endOfKey(text, from);
            return end > from && text.at(text.skipWhitespace(from)) != '[' ? secret(from, end) : Optional.empty();
        }
    },
    PUTTY_KEY("private-lines:", "private key") {
        @Override
        public Optional<SecretText.Secret> find(SecretText text, int start) {
            int from = text.skipSpaces(start + trigger().length());
            int end = endOfKey(text, from);
            return text.random(from, end) ? secret(from, end) : Optional.empty();
        }
    },
    PASSWORD_IN_URL("://", "password") {
        @Override
        public Optional<SecretText.Secret> find(SecretText text, int start) {
            int colon = -1;
            int at = -1;
            int from = start + trigger().length();
            for (int i = from; i < from + LONGEST_USER_PART && !endsUserPart(text.at(i)); i++) {
                if (text.at(i) == '@' && colon >= 0) {
                    at = i;
                } else if (text.at(i) == ':' && colon < 0) {
                    colon = i;
                } else if (text.at(i) == '@') {
                    break;
                }
            }
            return at < 0 || text.placeholder(colon + 1, at) ? Optional.empty() : secret(colon + 1, at);
        }
    },
    PASSWORD_OF_COMMAND("-u ", "password") {
        @Override
        public Optional<SecretText.Secret> find(SecretText text, int start) {
            return commandUser(text, start, start + trigger().length());
        }
    },
    PASSWORD_OF_LONG_OPTION("--user ", "password") {
        @Override
        public Optional<SecretText.Secret> find(SecretText text, int start) {
            return commandUser(text, start, start + trigger().length());
        }
    },
    /** A secret of Entra has 40 characters: three, a digit, {@code Q~}, and the rest. */
    ENTRA_SECRET("q~", "secret") {
        @Override
        public Optional<SecretText.Secret> find(SecretText text, int start) {
            int from = start - 4;
            int end = text.endOfToken(start);
            for (int i = from; i < start; i++) {
                if (!SecretText.tokenCharacter(text.at(i))) {
                    return Optional.empty();
                }
            }
            return Character.isDigit(text.at(start - 1)) && text.at(start) == 'Q' && end - start >= 30
                    ? secret(from, end)
                    : Optional.empty();
        }
    },
    /** 64 bytes in base64: 86 characters and two signs of padding; digests are of that length too, but say so. */
    STORAGE_KEY("==", "key") {
        @Override
        public Optional<SecretText.Secret> find(SecretText text, int start) {
            int from = start - 86;
            for (int i = from; i < start; i++) {
                if (text.at(i) == '=' || !SecretText.tokenCharacter(text.at(i)) || "-._~%".indexOf(text.at(i)) >= 0) {
                    return Optional.empty();
                }
            }
            char before = text.at(from - 1);
            boolean whole = !Character.isLetterOrDigit(before) && before != '-' && before != '/' && before != '+';
            return whole && text.at(start + 2) != '=' && text.mixed(from, start)
                    ? secret(from, start + 2)
                    : Optional.empty();
        }
    },
    /** A bot's number and the token's beginning. */
    TELEGRAM_TOKEN(":aa", "token") {
        @Override
        public Optional<SecretText.Secret> find(SecretText text, int start) {
            int from = start;
            while (from > start - 11 && Character.isDigit(text.at(from - 1))) {
                from--;
            }
            int end = text.endOfToken(start + 1);
            int length = end - start - 1;
            return start - from >= 8 && start - from <= 10 && length >= 33 && length <= 36 && text.mixed(start, end)
                    ? secret(from, end)
                    : Optional.empty();
        }
    };

    private static final int DASHES = 5;
    private static final int LONGEST_HEADING = 60;
    private static final int LONGEST_USER_PART = 300;
    private static final int SHORTEST_WITHOUT_ENTROPY = 6;

    private final String trigger;
    private final String kind;

    KeySecret(String trigger, String kind) {
        this.trigger = trigger;
        this.kind = kind;
    }

    static List<SecretForm> all() {
        return List.of(values());
    }

    @Override
    public String trigger() {
        return trigger;
    }

    Optional<SecretText.Secret> secret(int from, int end) {
        return Optional.of(new SecretText.Secret(from, end, kind));
    }

    Optional<SecretText.Secret> commandUser(SecretText text, int start, int from) {
        if (!Character.isWhitespace(text.at(start - 1))) {
            return Optional.empty();
        }
        int begin = "\"'".indexOf(text.at(from)) >= 0 ? from + 1 : from;
        int colon = begin;
        while (SecretText.tokenCharacter(text.at(colon)) || text.at(colon) == '@') {
            colon++;
        }
        int end = text.endOfValue(colon + 1, 0);
        return colon > begin
                        && text.at(colon) == ':'
                        && end - colon > SHORTEST_WITHOUT_ENTROPY
                        && !text.placeholder(colon + 1, end)
                ? secret(colon + 1, end)
                : Optional.empty();
    }

    private static boolean isPrivate(SecretText text, int heading) {
        return text.startsWith("private key", heading - "private key".length())
                || text.startsWith("private key block", heading - "private key block".length());
    }

    private static boolean endsUserPart(char c) {
        return "/?#\"'<>`\\,".indexOf(c) >= 0 || Character.isWhitespace(c);
    }

    /** The end of what may be a key, its own header lines, and what JSON and HTML make of line breaks. */
    private static int endOfKey(SecretText text, int from) {
        int end = from;
        while (end < text.length()) {
            char c = text.at(end);
            boolean ofKey = SecretText.tokenCharacter(c) || Character.isWhitespace(c) || "\\:,".indexOf(c) >= 0;
            if (!ofKey || text.startsWith("-----", end)) {
                return end;
            }
            end++;
        }
        return end;
    }
}
