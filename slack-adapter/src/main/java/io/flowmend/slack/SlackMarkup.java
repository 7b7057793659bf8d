package io.flowmend.slack;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes Slack's markup off a text that a person wrote. Source: docs.slack.dev/messaging/formatting-message-text, "Advanced
 * formatting with special parsing" and "Escaping text".
 */
final class SlackMarkup {

    /** Only what Slack itself writes; any other pointed bracket is the person's own. */
    private static final Pattern REFERENCE =
            Pattern.compile("<(?:(@|#|!)([^|<>]+)|((?:https?|mailto|tel):[^|<>]+))(?:\\|([^<>]*))?>");

    private static final Pattern CODE_FENCE = Pattern.compile("[ \\t]*```\\n?");

    private SlackMarkup() {}

    /** The plain text, with the mentions of {@code botUser} taken out; an empty {@code botUser} takes out none. */
    static String plain(String text, String botUser) {
        String unfenced = CODE_FENCE.matcher(text).replaceAll("\n");
        StringBuilder plain = new StringBuilder();
        Matcher reference = REFERENCE.matcher(unfenced);
        while (reference.find()) {
            reference.appendReplacement(plain, Matcher.quoteReplacement(words(reference, botUser)));
        }
        reference.appendTail(plain);
        return unescape(plain.toString()).strip();
    }

    private static String words(Matcher reference, String botUser) {
        String label = reference.group(4) == null ? "" : reference.group(4);
        if (reference.group(3) != null) {
            return link(reference.group(3), label);
        }
        String sign = reference.group(1);
        String id = reference.group(2);
        return switch (sign) {
            case "@" -> id.equals(botUser) ? "" : "@" + (label.isEmpty() ? id : withoutSign(label));
            case "#" -> "#" + (label.isEmpty() ? id : withoutSign(label));
            default -> special(id, label);
        };
    }

    /** {@code <!here>}, {@code <!subteam^S1|@ops>}, {@code <!date^1700000000^{date}|18 Nov>}. */
    private static String special(String id, String label) {
        if (id.startsWith("date^")) {
            return label;
        }
        if (id.startsWith("subteam^")) {
            return "@" + (label.isEmpty() ? id.substring("subteam^".length()) : withoutSign(label));
        }
        return "@" + id;
    }

    /** Slack makes a label of an address that was only written down; a label that says something else loses to the address. */
    private static String link(String address, String label) {
        String bare = address.replaceFirst("^(?:https?://|mailto:|tel:)", "");
        boolean same = label.equals(address) || label.equals(bare);
        if (address.startsWith("mailto:") || address.startsWith("tel:")) {
            return label.isEmpty() ? bare : label;
        }
        return same ? label : address;
    }

    private static String withoutSign(String label) {
        return label.startsWith("@") || label.startsWith("#") ? label.substring(1) : label;
    }

    private static String unescape(String text) {
        // The ampersand last, so that what it begins is not read a second time.
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
