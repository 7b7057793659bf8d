package io.flowmend.sandbox.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Slack makes of the text a person types (docs.slack.dev/messaging/formatting-message-text). */
final class Mrkdwn {
    private static final Pattern URL = Pattern.compile("https?://(?:(?!&[lg]t;)[^\\s\"|])+");

    private Mrkdwn() {}

    /** Escaped, with the app's name made a mention and addresses made links. */
    static String typed(String text, SlackTeam team) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        String mentioned = escaped.replace("@" + team.botName(), "<@" + team.botUserId() + ">");
        return URL.matcher(mentioned).replaceAll(found -> Matcher.quoteReplacement("<" + found.group() + ">"));
    }

    /** The rich text Slack puts beside it, here always as one run of plain text. */
    static ArrayNode richText(String text) {
        ArrayNode blocks = Json.array();
        if (!text.isEmpty()) {
            blocks.addObject()
                    .put("type", "rich_text")
                    .putArray("elements")
                    .addObject()
                    .put("type", "rich_text_section")
                    .putArray("elements")
                    .addObject()
                    .put("type", "text")
                    .put("text", text);
        }
        return BlockIds.fill(blocks);
    }
}
