package io.flowmend.sandbox.slack;

import java.util.Set;

/** A channel, or a direct message between one person and the app (which has an empty name). */
public record SlackConversation(String id, String name, boolean direct, Set<String> members) {

    public SlackConversation {
        members = Set.copyOf(members);
    }

    /** The name Slack puts in payloads, where every direct message is called the same. */
    String payloadName() {
        return direct ? "directmessage" : name;
    }
}
