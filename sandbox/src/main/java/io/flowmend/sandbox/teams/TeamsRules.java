package io.flowmend.sandbox.teams;

import java.time.Duration;
import java.util.List;

/**
 * The rules of Teams' that a test or the demo may want otherwise: how long it waits for the bot, when it sends an activity
 * again, whether it counts what the bot sends, and whether its clients know Action.Execute.
 */
public record TeamsRules(Duration answerWithin, List<Duration> retryDelays, boolean throttling, boolean knowsExecute) {

    /** After 15 seconds Teams gives up and sends again. Source: github.com/MicrosoftDocs/msteams-docs/issues/6084. */
    private static final Duration TEAMS_PATIENCE = Duration.ofSeconds(15);

    /** How often and when it sends again is not on record; once and soon is taken. Invokes are never sent again here. */
    private static final List<Duration> ONCE_MORE = List.of(Duration.ofSeconds(1));

    public TeamsRules {
        retryDelays = List.copyOf(retryDelays);
    }

    /** As Teams does it. */
    public static TeamsRules asTeams() {
        return new TeamsRules(TEAMS_PATIENCE, ONCE_MORE, true, true);
    }

    /** As Teams does it, but nothing is sent again and nothing is counted. */
    public static TeamsRules forTests() {
        return new TeamsRules(TEAMS_PATIENCE, List.of(), false, true);
    }

    /** The same, with this patience for the bot's answers. */
    public TeamsRules patient(Duration within) {
        return new TeamsRules(within, retryDelays, throttling, knowsExecute);
    }

    /** The same, with a retry after each of these delays. */
    public TeamsRules retrying(List<Duration> delays) {
        return new TeamsRules(answerWithin, delays, throttling, knowsExecute);
    }

    /** The same, counting what the bot sends. */
    public TeamsRules counting() {
        return new TeamsRules(answerWithin, retryDelays, true, knowsExecute);
    }

    /** The same with clients from before Action.Execute, which press its fallback. */
    public TeamsRules withoutExecute() {
        return new TeamsRules(answerWithin, retryDelays, throttling, false);
    }
}
