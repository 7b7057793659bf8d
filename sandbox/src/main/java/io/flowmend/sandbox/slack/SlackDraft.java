package io.flowmend.sandbox.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.flowmend.sandbox.wire.Json;

/** A message about to be posted; an empty thread stands for the conversation itself, an empty reader for everybody. */
public record SlackDraft(
        String channel, String author, String text, ArrayNode blocks, String threadTs, String visibleTo) {

    /** Plain text by somebody, for everybody in the conversation. */
    public static SlackDraft text(String channel, String author, String text) {
        return new SlackDraft(channel, author, text, Json.array(), "", "");
    }

    /** The same as a reply in a thread. */
    public SlackDraft inThread(String ts) {
        return new SlackDraft(channel, author, text, blocks, ts, visibleTo);
    }

    /** The same with blocks. */
    public SlackDraft with(ArrayNode chosen) {
        return new SlackDraft(channel, author, text, chosen, threadTs, visibleTo);
    }

    /** The same, shown to one person only. */
    public SlackDraft onlyFor(String person) {
        return new SlackDraft(channel, author, text, blocks, threadTs, person);
    }
}
