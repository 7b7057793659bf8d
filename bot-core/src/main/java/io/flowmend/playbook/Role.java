package io.flowmend.playbook;

import java.util.Set;

/** What a text is for, and with that how long it may be and what may stand in it. */
enum Role {
    /** Heads the card. */
    PLAYBOOK_TITLE,
    /** Stands in the list of steps. */
    TITLE,
    TEXT,
    HELP,
    DIFFERENT,
    LINK,
    ANSWER,
    /** Is copied as it stands, so markup would be sent along. */
    MESSAGE,
    CAUSE_NAME,
    /** By what a person tells the cause from another that fits as well. */
    CAUSE_SEEN,
    CAUSE_WHY;

    /**
     * Characters of a button or of a step in the list: more would not fit beside others on a phone. A Slack button takes 75:
     * https://docs.slack.dev/reference/block-kit/block-elements/button-element
     */
    static final int LABEL = 40;

    /** Characters of a heading, to stay within two lines on a phone. */
    static final int HEADING = 60;

    /**
     * Characters of a paragraph, so that a whole card stays within one screen. A section of Slack takes 3000:
     * https://docs.slack.dev/reference/block-kit/blocks/section-block
     */
    static final int PARAGRAPH = 1200;

    /** What every text of a step is given: the cause's name in words, and a quotation from the failure. */
    private static final Set<String> STEP_ARGUMENTS = Set.of("cause", "evidence");

    int longest() {
        return switch (this) {
            case PLAYBOOK_TITLE, CAUSE_NAME -> HEADING;
            case TITLE, LINK, ANSWER -> LABEL;
            case TEXT, HELP, DIFFERENT, MESSAGE, CAUSE_SEEN, CAUSE_WHY -> PARAGRAPH;
        };
    }

    boolean takesMarkup() {
        return switch (this) {
            case TEXT, HELP, DIFFERENT, CAUSE_WHY -> true;
            case PLAYBOOK_TITLE, TITLE, LINK, ANSWER, MESSAGE, CAUSE_NAME, CAUSE_SEEN -> false;
        };
    }

    Set<String> arguments() {
        return switch (this) {
            case TEXT, HELP, DIFFERENT, MESSAGE -> STEP_ARGUMENTS;
            case PLAYBOOK_TITLE, TITLE, LINK, ANSWER, CAUSE_NAME, CAUSE_SEEN, CAUSE_WHY -> Set.of();
        };
    }
}
