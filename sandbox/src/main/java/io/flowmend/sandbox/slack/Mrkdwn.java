package io.flowmend.sandbox.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.flowmend.sandbox.wire.Json;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Slack makes of the text a person types (docs.slack.dev/messaging/formatting-message-text). */
final class Mrkdwn {
    private final Pattern special;
    private final String mention;
    private final String botUserId;

    Mrkdwn(SlackTeam team) {
        this.mention = "@" + team.botName();
        this.botUserId = team.botUserId();
        this.special = Pattern.compile(Pattern.quote(mention) + "\\b|https?://[^\\s<>\"|]+");
    }

    /** Escaped, with the app's name made a mention and addresses made links. */
    String typed(String text) {
        StringBuilder typed = new StringBuilder();
        walk(
                text,
                plain -> typed.append(escaped(plain)),
                found -> typed.append('<')
                        .append(found.equals(mention) ? "@" + botUserId : escaped(found))
                        .append('>'));
        return typed.toString();
    }

    /** The same as the rich text that Slack puts beside it. */
    ArrayNode richText(String text) {
        ArrayNode blocks = Json.array();
        if (text.isEmpty()) {
            return blocks;
        }
        ArrayNode inlines = blocks.addObject()
                .put("type", "rich_text")
                .putArray("elements")
                .addObject()
                .put("type", "rich_text_section")
                .putArray("elements");
        walk(text, plain -> inlines.addObject().put("type", "text").put("text", plain), found -> {
            if (found.equals(mention)) {
                inlines.addObject().put("type", "user").put("user_id", botUserId);
            } else {
                inlines.addObject().put("type", "link").put("url", found);
            }
        });
        return BlockIds.fill(blocks);
    }

    private void walk(String text, Visit plain, Visit found) {
        Matcher matcher = special.matcher(text);
        int from = 0;
        while (matcher.find()) {
            if (matcher.start() > from) {
                plain.part(text.substring(from, matcher.start()));
            }
            found.part(matcher.group());
            from = matcher.end();
        }
        if (from < text.length()) {
            plain.part(text.substring(from));
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private interface Visit {
        void part(String text);
    }
}
