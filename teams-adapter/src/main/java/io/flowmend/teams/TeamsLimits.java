package io.flowmend.teams;

/** What Teams takes, each with the page that says so (below learn.microsoft.com unless named). */
final class TeamsLimits {

    /** Source: adaptive-cards/authoring-cards/universal-action-model. */
    static final String CARD_TYPE = "application/vnd.microsoft.card.adaptive";

    /** The newest that Teams draws for bots. Source: microsoftteams/platform/task-modules-and-cards/cards/cards-reference. */
    static final String CARD_VERSION = "1.5";

    /**
     * Bytes of a message in UTF-16; Teams refuses about 100 KB, and Microsoft advises to stay below 80. Source:
     * microsoftteams/platform/bots/how-to/format-your-bot-messages.
     */
    static final int MESSAGE_BYTES = 80 * 1024;

    /** Bytes of a message beside its card: ids, addresses, the summary. */
    static final int ENVELOPE_BYTES = 6 * 1024;

    /** Buttons that stand in a row; further ones would be hidden. Source: adaptive-cards host config of Teams, maxActions. */
    static final int BUTTONS_IN_ROW = 6;

    /** Characters of a button's label; none is stated, this is what a narrow window shows. */
    static final int LABEL = 75;

    /** Characters of a heading and of a step; none is stated. */
    static final int TITLE = 200;

    /** Characters of the line that a notification shows; none is stated, longer ones are cut by the client. */
    static final int SUMMARY = 150;

    /** Characters of the text that stands for the whole card where no card can be drawn, or that is read out. */
    static final int SPOKEN = 2_000;

    /** New messages in one thread: 7 in a second. Source: microsoftteams/platform/bots/how-to/rate-limit. */
    static final int MESSAGES_IN_SECOND = 7;

    private TeamsLimits() {}
}
