package io.flowmend.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a person wrote, as plain text: the mention of the bot taken off by its entity, other mentions as names, Teams'
 * escapes undone. Source: learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/channel-and-group-conversations.
 */
final class MessageText {

    private static final Pattern MENTION = Pattern.compile("</?at(?: [^<>]*)?>");
    private static final Pattern ENTITY = Pattern.compile("&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-z]{2,4}));");

    /** Clients without a slash menu send the command as they would in Slack. */
    private static final Pattern COMMAND =
            Pattern.compile("(?is)(?:/?flowmend(?=\\s|$)\\s*|/(?=[a-z]+(?:\\s|$)))?(.*)");

    private MessageText() {}

    static String of(TeamsActivity activity) {
        String text = activity.text("/text");
        for (JsonNode entity : activity.json().path("entities")) {
            String mention = TeamsJson.text(entity, "/text");
            if (TeamsJson.text(entity, "/type").equals("mention")
                    && !mention.isEmpty()
                    && TeamsJson.text(entity, "/mentioned/id").equals(activity.botId())) {
                text = text.replace(mention, "");
            }
        }
        Matcher command =
                COMMAND.matcher(unescape(MENTION.matcher(text).replaceAll("")).strip());
        return command.matches() ? command.group(1) : text;
    }

    private static String unescape(String text) {
        return ENTITY.matcher(text).replaceAll(found -> Matcher.quoteReplacement(character(found)));
    }

    private static String character(java.util.regex.MatchResult found) {
        if (found.group(1) != null) {
            return character(Integer.parseInt(found.group(1)), found.group());
        }
        if (found.group(2) != null) {
            return character(Integer.parseInt(found.group(2), 16), found.group());
        }
        return switch (found.group(3)) {
            case "lt" -> "<";
            case "gt" -> ">";
            case "amp" -> "&";
            case "quot" -> "\"";
            case "apos" -> "'";
            case "nbsp" -> " ";
            default -> found.group();
        };
    }

    private static String character(int codePoint, String otherwise) {
        boolean isCharacter = codePoint > 0
                && Character.isValidCodePoint(codePoint)
                && (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE);
        return isCharacter ? Character.toString(codePoint) : otherwise;
    }
}
