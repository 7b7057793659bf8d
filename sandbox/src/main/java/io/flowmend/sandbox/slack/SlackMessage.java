package io.flowmend.sandbox.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.sandbox.wire.Json;

/**
 * A message as the workspace holds it: blocks exactly as they were sent (missing ids filled in), a thread only if it is
 * a reply, a reader only if it is ephemeral, and the number of times it has been edited.
 */
public record SlackMessage(
        String channel,
        String ts,
        String author,
        String text,
        ArrayNode blocks,
        String threadTs,
        String visibleTo,
        int edits) {

    public SlackMessage {
        blocks = blocks.deepCopy();
    }

    /** Whether only one person sees it. */
    public boolean ephemeral() {
        return !visibleTo.isEmpty();
    }

    /** Whether this person sees it. */
    public boolean visibleFor(String person) {
        return visibleTo.isEmpty() || visibleTo.equals(person);
    }

    SlackMessage edited(String newText, ArrayNode newBlocks) {
        return new SlackMessage(channel, ts, author, newText, newBlocks, threadTs, visibleTo, edits + 1);
    }

    /** The form in which Slack's answers and payloads carry a message. */
    public ObjectNode toJson(SlackTeam team) {
        ObjectNode json = Json.object();
        json.put("type", "message");
        json.put("user", author);
        json.put("ts", ts);
        json.put("team", team.teamId());
        json.put("text", text);
        if (author.equals(team.botUserId())) {
            json.put("bot_id", team.botId());
            json.put("app_id", team.appId());
            ObjectNode profile = json.putObject("bot_profile");
            profile.put("id", team.botId());
            profile.put("app_id", team.appId());
            profile.put("name", team.botName());
            profile.put("team_id", team.teamId());
        }
        if (!blocks.isEmpty()) {
            json.set("blocks", blocks.deepCopy());
        }
        if (!threadTs.isEmpty()) {
            json.put("thread_ts", threadTs);
        }
        if (edits > 0) {
            json.putObject("edited").put("user", author).put("ts", ts);
        }
        return json;
    }
}
