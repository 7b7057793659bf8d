package io.flowmend.sandbox.slack;

/** Slack's limits on blocks and texts; lengths are in characters, counts in items. */
public final class BlockKitLimits {
    /** docs.slack.dev/block-kit: "up to 50 blocks in each message". */
    public static final int BLOCKS = 50;
    /** docs.slack.dev/reference/block-kit/blocks: every block's block_id. */
    public static final int BLOCK_ID = 255;
    /** docs.slack.dev/reference/block-kit/blocks/section-block. */
    public static final int SECTION_TEXT = 3000;
    /** docs.slack.dev/reference/block-kit/blocks/section-block. */
    public static final int SECTION_FIELDS = 10;
    /** docs.slack.dev/reference/block-kit/blocks/section-block. */
    public static final int FIELD_TEXT = 2000;
    /** docs.slack.dev/reference/block-kit/blocks/header-block; plain_text only. */
    public static final int HEADER_TEXT = 150;
    /** docs.slack.dev/reference/block-kit/blocks/actions-block. */
    public static final int ACTIONS_ELEMENTS = 25;
    /** docs.slack.dev/reference/block-kit/blocks/context-block. */
    public static final int CONTEXT_ELEMENTS = 10;
    /** docs.slack.dev/reference/block-kit/composition-objects/text-object. */
    public static final int TEXT_OBJECT = 3000;
    /** docs.slack.dev/reference/block-kit/block-elements/button-element. */
    public static final int BUTTON_TEXT = 75;
    /** docs.slack.dev/reference/block-kit/block-elements/button-element; unique among the elements of a block. */
    public static final int ACTION_ID = 255;
    /** docs.slack.dev/reference/block-kit/block-elements/button-element. */
    public static final int BUTTON_VALUE = 2000;
    /** docs.slack.dev/reference/block-kit/block-elements/select-menu-element. */
    public static final int PLACEHOLDER = 150;
    /** docs.slack.dev/reference/block-kit/block-elements/button-element. */
    public static final int URL = 3000;
    /** docs.slack.dev/reference/block-kit/block-elements/button-element. */
    public static final int ACCESSIBILITY_LABEL = 75;
    /** docs.slack.dev/reference/block-kit/blocks/image-block: alt_text. */
    public static final int ALT_TEXT = 2000;
    /** docs.slack.dev/reference/block-kit/blocks/markdown-block: cumulative over a message. */
    public static final int MARKDOWN_TEXT = 12_000;
    /** docs.slack.dev/reference/block-kit/blocks/table-block. */
    public static final int TABLE_ROWS = 100;
    /** docs.slack.dev/reference/block-kit/blocks/table-block. */
    public static final int TABLE_COLUMNS = 20;
    /** The slackblocks library's table of limits (docs.rs/crate/slackblocks); Slack's page names none. */
    public static final int ALERT_TEXT = 200;
    /**
     * All text in a message's blocks together: about 13,200 as measured in github.com/slackapi/bolt-js/issues/2509,
     * answered with msg_blocks_too_long; not documented.
     */
    public static final int ALL_BLOCKS_TEXT = 13_200;
    /** docs.slack.dev/reference/methods/chat.postMessage: text beyond 40,000; here refused, reports differ. */
    public static final int POST_TEXT = 40_000;
    /** chat.update answers msg_too_long above about 4,000 bytes of text (one source). */
    public static final int UPDATE_TEXT_BYTES = 4_000;

    private BlockKitLimits() {}
}
