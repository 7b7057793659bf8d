package io.flowmend.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A token told by its own shape: a known beginning, or the scheme in front of it. */
record ShapedSecret(String trigger, String kind, int skipped, int shortest) implements SecretForm {

    private static final int SHORTEST_HEADER_KEY = 8;

    static List<SecretForm> all() {
        List<SecretForm> all = new ArrayList<>();
        // How the header of a JSON web token begins: {"alg", {"typ", {"kid", and so on; others need a second part.
        all.add(new ShapedSecret("eyj", "token", 0, 20));
        for (String scheme : List.of(
                "bearer", "basic", "negotiate", "sharedkey", "sharedkeylite", "token", "bot", "apikey", "api key")) {
            all.add(new ShapedSecret(scheme + " ", "token", scheme.length() + 1, 16));
        }
        for (String scheme : List.of("bearer%20", "bearer+", "basic%20")) {
            all.add(new ShapedSecret(scheme, "token", scheme.length(), 16));
        }
        for (String slack : List.of(
                "xoxb-", "xoxp-", "xoxa-", "xoxr-", "xoxs-", "xoxc-", "xoxd-", "xoxe.", "xoxe-", "xapp-", "xwfp-")) {
            all.add(new ShapedSecret(slack, "token", 0, 14));
        }
        for (String known : List.of(
                "ghp_",
                "gho_",
                "ghu_",
                "ghs_",
                "ghr_",
                "github_pat_",
                "glpat-",
                "npm_",
                "sk_live_",
                "sk_test_",
                "rk_live_",
                "whsec_",
                "sk-",
                "sg.",
                "aiza",
                "ya29.",
                "akia",
                "asia",
                "pat-na",
                "dapi",
                "shpat_",
                "hf_",
                "pypi-",
                "dop_v1_",
                "lin_api_",
                "age-secret-key-")) {
            all.add(new ShapedSecret(known, "key", 0, 18));
        }
        for (String refresh : List.of("0.a", "1.a", "m.c")) {
            all.add(new ShapedSecret(refresh, "token", 0, 60));
        }
        for (String address : List.of(
                "hooks.slack.com/services/",
                "hooks.slack.com/workflows/",
                "hooks.slack.com/triggers/",
                "webhook.office.com/webhookb2/",
                "outlook.office.com/webhook/",
                "discord.com/api/webhooks/",
                "discordapp.com/api/webhooks/",
                "hooks.zapier.com/hooks/catch/")) {
            all.add(new ShapedSecret(address, "webhook", address.length(), 8));
            String escaped = address.replace("/", "\\/");
            all.add(new ShapedSecret(escaped, "webhook", escaped.length(), 8));
        }
        all.add(new ShapedSecret("api.telegram.org/bot", "token", 20, 8));
        return all;
    }

    @Override
    public Optional<SecretText.Secret> find(SecretText text, int start) {
        if (trigger.equals("api.telegram.org/bot")) {
            return whole(text, start + skipped, text.endOfValue(start + skipped, 0));
        }
        char before = text.at(start - 1);
        // The host of a webhook may be a part of a longer one, or stand behind an address's slashes.
        if (!kind.equals("webhook") && (!text.begins(start) || before == '-' || before == '_')) {
            return Optional.empty();
        }
        int from = text.skipSpaces(start + skipped);
        if (kind.equals("webhook")) {
            return whole(text, from, endOfPath(text, from));
        }
        int end = WrappedLines.endOf(text, from, endOfToken(text, from));
        return text.random(from, end) && !text.guid(from, end) && isToken(text, from, end)
                ? whole(text, from, end)
                : Optional.empty();
    }

    private Optional<SecretText.Secret> whole(SecretText text, int from, int end) {
        return end - from >= shortest && !text.placeholder(from, end)
                ? Optional.of(new SecretText.Secret(from, end, kind))
                : Optional.empty();
    }

    private static int endOfPath(SecretText text, int from) {
        int end = text.endOfValue(from, 0);
        while (end > from && (text.at(end - 1) == '.' || text.at(end - 1) == ':')) {
            end--;
        }
        return end;
    }

    private int endOfToken(SecretText text, int from) {
        int end = text.endOfToken(from);
        // An account's name and its signature, or a user's and a bot's.
        if (skipped > 0 && text.at(end) == ':' && text.endOfToken(end + 1) - end > SHORTEST_HEADER_KEY) {
            end = text.endOfToken(end + 1);
        }
        while (end > from && text.at(end - 1) == '.') {
            end--;
        }
        return end;
    }

    private boolean isToken(SecretText text, int from, int end) {
        return switch (trigger) {
            case "eyj" -> isWebToken(text, from, end);
            case "0.a", "1.a", "m.c" -> text.at(from + 2) != 'a' && text.mixed(from, end);
            case "token ", "bot ", "api key " -> text.mixed(from, end) || text.hexadecimal(from, end);
            case "asia", "akia", "sg." -> Character.isUpperCase(text.at(from));
            case "hf_" -> text.mixed(from, end);
            default -> true;
        };
    }

    private static boolean isWebToken(SecretText text, int from, int end) {
        if (text.at(from + 1) != 'y' || text.at(from + 2) != 'J') {
            return false;
        }
        String known = "hbGc 0eXA raWQ 4NXQ lbmM ub25 jdHk 6aXA qa3U 4NWM pc3M hdWQ zdWI pYXQ leHA 2ZXI hcHA vaWQ";
        StringBuilder beginning = new StringBuilder();
        for (int i = from + 3; i < from + 7; i++) {
            beginning.append(text.at(i));
        }
        int dot = from;
        while (dot < end && text.at(dot) != '.') {
            dot++;
        }
        return known.contains(beginning) || end - dot > SHORTEST_HEADER_KEY;
    }
}
