package io.flowmend.teams;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Shows in a chat that the bot is typing, when its answer takes longer than a second. */
final class TypingHints {

    static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Later later;
    private final Consumer<TeamsChat> show;
    private final Map<String, Object> expected = new ConcurrentHashMap<>();

    TypingHints(Later later, Consumer<TeamsChat> show) {
        this.later = later;
        this.show = show;
    }

    /** Somebody waits for an answer there. */
    void expect(TeamsChat chat) {
        Object mark = new Object();
        expected.put(key(chat), mark);
        later.run(PATIENCE, () -> {
            if (expected.remove(key(chat), mark)) {
                show.accept(chat);
            }
        });
    }

    /** Something is shown there, or nothing will be. */
    void settle(TeamsChat chat) {
        expected.remove(key(chat));
    }

    private static String key(TeamsChat chat) {
        return chat.tenant() + " " + chat.conversationId();
    }
}
