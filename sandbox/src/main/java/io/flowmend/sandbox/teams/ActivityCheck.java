package io.flowmend.sandbox.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/** Refuses the activities that Teams does not take from a bot. */
final class ActivityCheck {
    /**
     * Bytes in UTF-16; Teams gives "approximately 100 KB" for the whole message. Source:
     * learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages.
     */
    static final int MOST_BYTES = 100 * 1024;

    private static final Set<String> TYPES = Set.of("message", "typing");

    private ActivityCheck() {}

    static ObjectNode read(TeamsRequest request) throws TeamsRefusal {
        if (request.body().length() * Character.BYTES > MOST_BYTES) {
            throw TeamsRefusal.because(TeamsError.TOO_BIG);
        }
        ObjectNode activity = request.object();
        check(activity);
        return activity;
    }

    static void check(JsonNode activity) throws TeamsRefusal {
        if (!TYPES.contains(activity.path("type").asText())) {
            // Source: github.com/OfficeDev/microsoft-365-agents-toolkit/pull/14321.
            throw TeamsRefusal.because(TeamsError.BAD_ARGUMENT, "Unknown activity type");
        }
        JsonNode attachments = activity.path("attachments");
        boolean saysNothing = activity.path("text").asText("").isEmpty() && attachments.isEmpty();
        if (activity.path("type").asText().equals("message") && saysNothing) {
            throw TeamsRefusal.because(TeamsError.BAD_ARGUMENT, "A message should have a text or attachments.");
        }
        for (JsonNode attachment : attachments) {
            if (attachment.path("contentType").asText().equals(TeamsMessage.CARD)) {
                check(AdaptiveCardCheck.check(attachment.path("content")));
            }
        }
    }

    /** Teams answers a bad card with 400 and says little; here the findings are named. */
    private static void check(List<String> findings) throws TeamsRefusal {
        if (!findings.isEmpty()) {
            throw TeamsRefusal.because(TeamsError.BAD_ARGUMENT, String.join("; ", findings));
        }
    }
}
