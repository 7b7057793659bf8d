package io.flowmend.slack;

import io.flowmend.channel.SendResult.Refusal;
import java.util.Set;

/**
 * What Slack's error words mean for a card. Source: the tables "Errors" of docs.slack.dev/reference/methods/chat.postMessage,
 * chat.update, chat.postEphemeral and conversations.open.
 */
final class SlackErrors {

    /** The blocks are not to Slack's liking; another form of them may be. */
    private static final Set<String> BLOCKS = Set.of("invalid_blocks", "invalid_blocks_format");

    private static final Set<String> PASSING = Set.of(
            "ratelimited",
            "rate_limited",
            "message_limit_exceeded",
            "internal_error",
            "fatal_error",
            "service_unavailable",
            "request_timeout",
            "team_added_to_org",
            "accesslimited");

    private static final Set<String> NO_SUCH_PLACE = Set.of(
            "not_in_channel",
            "channel_not_found",
            "is_archived",
            "user_not_in_channel",
            "restricted_action",
            "restricted_action_read_only_channel",
            "restricted_action_thread_only_channel",
            "restricted_action_non_threadable_channel",
            "restricted_action_thread_locked",
            "thread_not_found",
            "cannot_reply_to_message",
            "messages_tab_disabled");

    private static final Set<String> NO_DIRECT_MESSAGE = Set.of(
            "user_not_found",
            "users_not_found",
            "user_disabled",
            "user_not_visible",
            "cannot_dm_bot",
            "invalid_user_combination",
            "method_not_supported_for_channel_type");

    private static final Set<String> MESSAGE_GONE =
            Set.of("message_not_found", "cant_update_message", "edit_window_closed", "update_failed");

    private static final Set<String> NOT_ALLOWED = Set.of(
            "invalid_auth",
            "not_authed",
            "token_revoked",
            "token_expired",
            "account_inactive",
            "missing_scope",
            "no_permission",
            "not_allowed_token_type",
            "org_login_required",
            "ekm_access_denied",
            "two_factor_setup_required",
            "access_denied",
            "team_access_not_granted",
            "as_user_not_supported");

    private SlackErrors() {}

    /** Whether the same call may fare better a little later. */
    static boolean isPassing(String error) {
        return PASSING.contains(error);
    }

    /** Whether Slack finds fault with the blocks. */
    static boolean isAboutBlocks(String error) {
        return BLOCKS.contains(error);
    }

    /** The neutral reason for an error that will not pass; an unknown one counts as the message's fault. */
    static Refusal refusal(String error) {
        if (NO_SUCH_PLACE.contains(error)) {
            return Refusal.NO_SUCH_PLACE;
        }
        if (NO_DIRECT_MESSAGE.contains(error)) {
            return Refusal.NO_DIRECT_MESSAGE;
        }
        if (MESSAGE_GONE.contains(error)) {
            return Refusal.MESSAGE_GONE;
        }
        return NOT_ALLOWED.contains(error) ? Refusal.NOT_ALLOWED : Refusal.INVALID;
    }
}
