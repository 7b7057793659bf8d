package io.flowmend.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A secret told by the name in front of it, in JSON ({@code "password": "..."}, escaped or not), in connection strings
 * and URLs ({@code AccountKey=...}), in headers and in prose ({@code password: ...}).
 */
record NamedSecret(String trigger, String kind, Certainty certainty) implements SecretForm {

    /** How much the name says. */
    enum Certainty {
        /** What follows is a secret, unless it is plainly a word or a sentence. */
        SECRET,
        /** What follows is a secret only if it looks made by chance and is no GUID. */
        MAYBE,
        /** As MAYBE, and only as a parameter of a URL. */
        PARAMETER
    }

    private static final int SHORTEST_RANDOM = 16;
    private static final int SHORTEST_IN_PROSE = 6;
    private static final int MOST_SPACES = 1;
    private static final String QUOTES = "\"'\u201C\u201D\u2018\u2019";

    private record Value(int start, int end, boolean quoted) {}

    static List<SecretForm> all() {
        List<SecretForm> all = new ArrayList<>();
        add(
                all,
                "password",
                Certainty.SECRET,
                "password",
                "passwd",
                "pwd",
                "passphrase",
                "passord",
                "kennwort",
                "passwort");
        add(
                all,
                "password",
                Certainty.SECRET,
                "user_password",
                "userpassword",
                "user password",
                "contrasena",
                "mot de passe");
        add(all, "secret", Certainty.SECRET, "client_secret", "clientsecret", "client secret", "client-secret");
        add(all, "secret", Certainty.SECRET, "app_secret", "appsecret", "secret", "signing_secret", "signingsecret");
        add(all, "secret", Certainty.SECRET, "shared_secret", "sharedsecret", "secretvalue", "webhook_secret");
        add(all, "token", Certainty.SECRET, "access_token", "accesstoken", "refresh_token", "refreshtoken", "id_token");
        add(all, "token", Certainty.SECRET, "idtoken", "client_assertion", "x-ms-apim-tokens", "bot_token", "bottoken");
        add(all, "token", Certainty.SECRET, "x-ms-token-aad-access-token", "auth_token", "authtoken", "session_token");
        add(
                all,
                "token",
                Certainty.MAYBE,
                "authorization",
                "assertion",
                "token",
                "sessionid",
                "session_id",
                "x-auth-token");
        add(all, "key", Certainty.SECRET, "accountkey", "account_key", "sharedaccesskey", "shared_access_key");
        add(
                all,
                "key",
                Certainty.SECRET,
                "api_key",
                "apikey",
                "api-key",
                "api key",
                "access key",
                "x-api-key",
                "x-functions-key",
                "primarykey");
        add(all, "key", Certainty.SECRET, "ocp-apim-subscription-key", "subscription-key", "subscription_key");
        add(all, "key", Certainty.SECRET, "subscriptionkey", "storagekey", "accesskey", "access_key", "secondarykey");
        add(
                all,
                "key",
                Certainty.SECRET,
                "secret_access_key",
                "secretaccesskey",
                "private_key",
                "privatekey",
                "masterkey");
        add(all, "key", Certainty.PARAMETER, "key", "code", "apitoken", "hapikey");
        add(
                all,
                "signature",
                Certainty.MAYBE,
                "sig",
                "sharedaccesssignature",
                "signature",
                "x-hub-signature-256",
                "x-slack-signature");
        add(
                all,
                "cookie",
                Certainty.SECRET,
                "cookie",
                "set-cookie",
                "estsauth",
                "estsauthpersistent",
                "fedauth",
                "rtfa");
        return all;
    }

    private static void add(List<SecretForm> all, String kind, Certainty certainty, String... names) {
        for (String name : names) {
            all.add(new NamedSecret(name, kind, certainty));
        }
    }

    @Override
    public Optional<SecretText.Secret> find(SecretText text, int start) {
        char before = text.at(start - 1);
        if (Character.isLetterOrDigit(before)
                && !(Character.isUpperCase(text.at(start)) && Character.isLowerCase(before))) {
            return Optional.empty();
        }
        if (certainty == Certainty.PARAMETER && before != '?' && before != '&') {
            return Optional.empty();
        }
        int behind = skipQuote(text, start + trigger.length());
        int separator = text.skipSpaces(behind);
        char sign = text.at(separator);
        if (sign != ':' && sign != '=') {
            return Optional.empty();
        }
        Value value = value(text, text.skipSpaces(separator + 1), before == ';' && sign == '=');
        return secret(text, value, sign == '=')
                ? Optional.of(new SecretText.Secret(value.start(), value.end(), kind))
                : Optional.empty();
    }

    private boolean secret(SecretText text, Value value, boolean assigned) {
        int start = value.start();
        int end = value.end();
        if (text.placeholder(start, end)) {
            return false;
        }
        if (kind.equals("cookie")) {
            return assigned || text.assigns(start, end);
        }
        if (value.quoted() && spaces(text, start, end) > MOST_SPACES) {
            return false;
        }
        if (certainty != Certainty.SECRET) {
            return end - start >= SHORTEST_RANDOM && text.random(start, end) && !text.guid(start, end);
        }
        if (value.quoted()) {
            return true;
        }
        return assigned || (end - start >= SHORTEST_IN_PROSE && text.noWord(start, end));
    }

    private Value value(SecretText text, int start, boolean field) {
        int escapes = 0;
        while (text.at(start + escapes) == '\\') {
            escapes++;
        }
        char quote = text.at(start + escapes);
        if (QUOTES.indexOf(quote) >= 0) {
            int from = start + escapes + 1;
            return new Value(from, endOfQuote(text, from, quote, escapes), true);
        }
        if (kind.equals("cookie") && !trigger.contains("auth") && !trigger.equals("rtfa")) {
            return new Value(start, text.endOfHeader(start), false);
        }
        return new Value(start, field ? text.endOfField(start) : text.endOfValue(start), false);
    }

    private static int skipQuote(SecretText text, int index) {
        int at = index;
        while (text.at(at) == '\\') {
            at++;
        }
        return QUOTES.indexOf(text.at(at)) >= 0 ? at + 1 : index;
    }

    /** Where the quotation ends: at its mark with as many escapes in front as the first one had, or at the line's end. */
    private static int endOfQuote(SecretText text, int from, char quote, int escapes) {
        char closing = quote == '\u201C' ? '\u201D' : quote == '\u2018' ? '\u2019' : quote;
        int seen = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.at(i);
            if (c == '\n' || c == '\r') {
                return i;
            }
            if ((c == closing || c == quote) && seen <= escapes && (escapes > 0 || seen % 2 == 0)) {
                return i - seen;
            }
            seen = c == '\\' ? seen + 1 : 0;
        }
        return text.length();
    }

    private static int spaces(SecretText text, int from, int to) {
        int spaces = 0;
        for (int i = from; i < to && spaces <= MOST_SPACES; i++) {
            spaces += Character.isWhitespace(text.at(i)) ? 1 : 0;
        }
        return spaces;
    }
}
