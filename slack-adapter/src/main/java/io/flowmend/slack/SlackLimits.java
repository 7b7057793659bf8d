package io.flowmend.slack;

/** What Slack takes, each with the page that says so (below docs.slack.dev/reference/block-kit unless named). */
final class SlackLimits {

    /** Blocks in a message. Source: docs.slack.dev/reference/block-kit/blocks. */
    static final int BLOCKS = 50;

    /** Characters of a heading. Source: blocks/header-block. */
    static final int HEADER = 150;

    /** Characters of a button's label. Source: block-elements/button-element. */
    static final int LABEL = 75;

    /** Characters of what stands in a list of people before one is picked. Source: block-elements/multi-select-menu-element. */
    static final int PLACEHOLDER = 150;

    /** Characters of a button's address. Source: block-elements/button-element. */
    static final int ADDRESS = 3_000;

    /** Buttons in a row; Slack takes 25 (blocks/actions-block), five look right. */
    static final int BUTTONS_IN_ROW = 5;

    /** Characters of one paragraph; rich text has no stated limit, so the section's holds. Source: blocks/section-block. */
    static final int PARAGRAPH = 3_000;

    /** Characters of a remark; it does not count among the paragraphs, so it is kept short. Source: blocks/context-block. */
    static final int NOTE = 1_000;

    /** Characters of the title of a plan or of a task; none is stated, the header's holds. Source: blocks/plan-block. */
    static final int STEP = 150;

    /**
     * Characters of all paragraphs together. Slack refuses more than about 13,200 in all blocks as {@code
     * msg_blocks_too_long}; the rest is for buttons and for the JSON around. Source: github.com/slackapi/bolt-js/issues/2509.
     */
    static final int ALL_PARAGRAPHS = 8_000;

    /** Bytes of the top-level text; above about 4,000 chat.update answers {@code msg_too_long}. */
    static final int FALLBACK_BYTES = 3_900;

    private SlackLimits() {}
}
