package io.flowmend.sandbox.slack;

import java.util.List;

/** Who a simulated workspace is, which app is installed in it with which rights, and the secrets the two share. */
public record SlackTeam(
        String teamId,
        String name,
        String domain,
        String appId,
        String botId,
        String botUserId,
        String botName,
        String botToken,
        String signingSecret,
        List<String> scopes,
        List<String> events) {

    private static final List<String> USUAL_SCOPES =
            List.of("app_mentions:read", "chat:write", "commands", "im:history", "im:read", "im:write", "users:read");

    /** As in the app's manifest; message.im stands for messages to the app. */
    private static final List<String> USUAL_EVENTS = List.of("app_mention", "message.im");

    public SlackTeam {
        scopes = List.copyOf(scopes);
        events = List.copyOf(events);
    }

    /** The same, with the app subscribed to these events instead ("app_home_opened", "user_change"). */
    public SlackTeam subscribedTo(List<String> chosen) {
        return new SlackTeam(
                teamId, name, domain, appId, botId, botUserId, botName, botToken, signingSecret, scopes, chosen);
    }

    /** The workspace of the demo, with the given token and signing secret. */
    public static SlackTeam contoso(String botToken, String signingSecret) {
        return new SlackTeam(
                "T0CONTOSO",
                "Contoso",
                "contoso",
                "A0FLOWMEND",
                "B0FLOWMEND",
                "U0FLOWMEND",
                "Flowmend",
                botToken,
                signingSecret,
                USUAL_SCOPES,
                USUAL_EVENTS);
    }
}
