package io.flowmend.sandbox.slack;

import java.util.List;

/** Who a simulated workspace is, which app is installed in it, and the secrets the two share. */
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
        List<String> scopes) {

    private static final List<String> USUAL_SCOPES =
            List.of("app_mentions:read", "chat:write", "commands", "im:history", "im:read", "im:write", "users:read");

    public SlackTeam {
        scopes = List.copyOf(scopes);
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
                USUAL_SCOPES);
    }
}
