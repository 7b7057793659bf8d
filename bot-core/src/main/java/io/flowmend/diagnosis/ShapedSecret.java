package io.flowmend.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A secret told by its own shape: JSON web tokens, platform tokens with a known beginning, private keys, URLs with a password. */
record ShapedSecret(String trigger, String kind, int skipped, int shortest) implements SecretForm {

    private static final int LONGEST_USER_PART = 300;
    private static final int LONGEST_HEADING = 60;

    /** A secret of Entra has 40 characters: three, a digit, {@code Q~}, and the rest. */
    private static final int ENTRA_SECRET_BEFORE = 4;

    static List<SecretForm> all() {
        List<SecretForm> all = new ArrayList<>();
        all.add(new ShapedSecret("eyj", "token", 0, 20));
        for (String scheme : List.of("bearer ", "basic ", "sharedkey ")) {
            all.add(new ShapedSecret(scheme, "token", scheme.length(), 16));
        }
        for (String slack : List.of("xoxb-", "xoxp-", "xoxa-", "xoxr-", "xoxs-", "xoxe.", "xoxe-", "xapp-")) {
            all.add(new ShapedSecret(slack, "token", 0, 14));
        }
        for (String known : List.of(
                "ghp_",
                "gho_",
                "ghu_",
                "ghs_",
                "github_pat_",
                "glpat-",
                "npm_",
                "sk_live_",
                "sk_test_",
                "rk_live_",
                "sk-",
                "sg.",
                "aiza",
                "akia",
                "pat-na",
                "dapi",
                "shpat_")) {
            all.add(new ShapedSecret(known, "key", 0, 18));
        }
        all.add(new ShapedSecret("q~", "secret", 0, 30));
        all.add(new ShapedSecret("hooks.slack.com/services/", "webhook", 25, 8));
        all.add(new ShapedSecret("hooks.slack.com/workflows/", "webhook", 26, 8));
        all.add(new ShapedSecret("webhook.office.com/webhookb2/", "webhook", 29, 8));
        all.add(new ShapedSecret("api.telegram.org/bot", "token", 20, 8));
        all.add(new ShapedSecret("-----begin ", "private key", 0, 0));
        all.add(new ShapedSecret("://", "password", 0, 0));
        return all;
    }

    @Override
    public Optional<SecretText.Secret> find(SecretText text, int start) {
        return switch (trigger) {
            case "-----begin " -> privateKey(text, start);
            case "://" -> passwordInUrl(text, start + trigger.length());
            case "q~" -> entraSecret(text, start);
            case "api.telegram.org/bot" -> restOfValue(text, start + skipped);
            default -> token(text, start);
        };
    }

    private Optional<SecretText.Secret> token(SecretText text, int start) {
        char before = text.at(start - 1);
        if (Character.isLetterOrDigit(before) || before == '-' || before == '_') {
            return Optional.empty();
        }
        int from = text.skipSpaces(start + skipped);
        int end = text.endOfToken(from);
        while (end > from && text.at(end - 1) == '.') {
            end--;
        }
        boolean longEnough = end - from >= shortest;
        return longEnough && !text.placeholder(from, end) && text.random(from, end)
                ? Optional.of(new SecretText.Secret(from, end, kind))
                : Optional.empty();
    }

    private Optional<SecretText.Secret> restOfValue(SecretText text, int from) {
        int end = text.endOfValue(from);
        return end - from >= shortest && !text.placeholder(from, end)
                ? Optional.of(new SecretText.Secret(from, end, kind))
                : Optional.empty();
    }

    private Optional<SecretText.Secret> entraSecret(SecretText text, int start) {
        int from = start - ENTRA_SECRET_BEFORE;
        int end = text.endOfToken(start);
        for (int i = from; i < start; i++) {
            if (!SecretText.tokenCharacter(text.at(i))) {
                return Optional.empty();
            }
        }
        return Character.isDigit(text.at(start - 1)) && text.at(start) == 'Q' && end - start >= shortest
                ? Optional.of(new SecretText.Secret(from, end, kind))
                : Optional.empty();
    }

    private Optional<SecretText.Secret> passwordInUrl(SecretText text, int start) {
        int colon = -1;
        for (int i = start; i < Math.min(text.length(), start + LONGEST_USER_PART); i++) {
            char c = text.at(i);
            if (c == '@') {
                return colon < 0 || text.placeholder(colon + 1, i)
                        ? Optional.empty()
                        : Optional.of(new SecretText.Secret(colon + 1, i, kind));
            }
            if (c == ':' && colon < 0) {
                colon = i;
            }
            if (c == '/' || c == '?' || c == '#' || c == '"' || c == '\'' || c == '<' || Character.isWhitespace(c)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<SecretText.Secret> privateKey(SecretText text, int start) {
        int heading = text.find("-----", start + trigger.length());
        if (heading < 0 || heading - start > LONGEST_HEADING || !text.startsWith("private key", heading - 11)) {
            return Optional.empty();
        }
        int from = heading + 5;
        int end = from;
        while (end < text.length() && keyCharacter(text.at(end))) {
            end++;
        }
        return end > from && text.at(from) != '['
                ? Optional.of(new SecretText.Secret(from, end, kind))
                : Optional.empty();
    }

    private static boolean keyCharacter(char c) {
        return c != '-' && (SecretText.tokenCharacter(c) || Character.isWhitespace(c) || "\\:,".indexOf(c) >= 0);
    }
}
