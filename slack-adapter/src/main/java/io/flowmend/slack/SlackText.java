package io.flowmend.slack;

/** Cuts texts to Slack's limits and escapes them. Source: docs.slack.dev/messaging/formatting-message-text, "Escaping text". */
final class SlackText {

    /** Stands where something was cut off. */
    static final String CUT = "…";

    private SlackText() {}

    /** The text as Slack shows it letter by letter in a text object. */
    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** The text, or its beginning and an ellipsis; never longer than {@code limit} and never half a character. */
    static String cut(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        int end = limit - CUT.length();
        if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return end <= 0 ? "" : text.substring(0, end) + CUT;
    }

    /** Escaped, and in its escaped form not longer than {@code limit}. */
    static String escapeWithin(String text, int limit) {
        String shorter = cut(text, limit);
        while (escape(shorter).length() > limit) {
            int tooMuch = escape(shorter).length() - limit;
            // An escape takes at most five letters for one, so a fifth of the excess can go at once.
            shorter = cut(shorter, shorter.length() - 1 - tooMuch / 5);
        }
        return escape(shorter);
    }
}
