package io.flowmend.sandbox.teams;

import java.util.Set;

/** What Teams takes in a bot's card. */
public final class AdaptiveCardLimits {
    /** learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-reference: 1.5 or earlier. */
    static final Set<String> VERSIONS = Set.of("1.0", "1.1", "1.2", "1.3", "1.4", "1.5");

    /** Buttons in a row; Teams' clients hide further ones (adaptivecards.io, host config of Teams: maxActions). */
    public static final int ACTIONS = 6;

    private AdaptiveCardLimits() {}
}
