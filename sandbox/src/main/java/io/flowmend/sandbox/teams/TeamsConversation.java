package io.flowmend.sandbox.teams;

import java.util.Set;

/**
 * A chat between a person and the bot, a chat of several, or a channel of a team; the bot is in it only if it was put
 * there, and cannot speak in it while it is blocked.
 */
public record TeamsConversation(
        String id,
        Kind kind,
        String name,
        String team,
        String teamName,
        Set<String> members,
        boolean hasBot,
        boolean blocked) {

    /** The kinds of the Bot Framework. */
    public enum Kind {
        PERSONAL("personal"),
        GROUP("groupChat"),
        CHANNEL("channel");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** Teams' word for it in activities. */
        String word() {
            return word;
        }
    }

    public TeamsConversation {
        members = Set.copyOf(members);
    }

    /** The same, with the bot put into it or taken out. */
    TeamsConversation with(boolean bot) {
        return new TeamsConversation(id, kind, name, team, teamName, members, bot, blocked);
    }

    /** The same, with the bot blocked or not. */
    TeamsConversation blocking(boolean now) {
        return new TeamsConversation(id, kind, name, team, teamName, members, hasBot, now);
    }
}
