package io.flowmend.sandbox.teams;

/**
 * The connector's errors. Source unless said otherwise: learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/conversation-messages,
 * "Status code responses".
 */
public enum TeamsError {
    BAD_ARGUMENT(400, "BadArgument", "Invalid request payload."),
    /** github.com/OfficeDev/microsoft-teams-apps-requestateam/issues/217. */
    BAD_CONVERSATION_ID(400, "BadSyntax", "Bad format of conversation ID"),
    /** For a member too few or too many, or no tenant; the words as commonly reported. */
    BAD_CREATION(400, "BadSyntax", "Incorrect conversation creation parameters"),
    BOT_NOT_REGISTERED(401, "BotNotRegistered", "No registration found for this bot."),
    BLOCKED_BY_USER(403, "ConversationBlockedByUser", "User blocked the conversation with the bot."),
    NOT_IN_ROSTER(403, "BotNotInConversationRoster", "The bot is not part of the conversation roster."),
    DISABLED_BY_ADMIN(403, "BotDisabledByAdmin", "The tenant admin disabled this bot."),
    FORBIDDEN(403, "ForbiddenOperationException", "Bot is not installed in user's personal scope"),
    INVALID_HOST(403, "InvalidBotApiHost", "Invalid bot api host."),
    /** For a message that was deleted: github.com/microsoft/BotFramework-Services/issues/269. */
    DELETED(403, "ServiceError", "Unknown"),
    CONVERSATION_NOT_FOUND(404, "ConversationNotFound", "Conversation not found."),
    /** For a message that never was: the same issue, and github.com/MicrosoftDocs/msteams-docs/issues/6139. */
    ACTIVITY_NOT_FOUND(404, "ActivityNotFoundInConversation", "Message does not exist in the thread."),
    /** The word as commonly reported. */
    MEMBER_NOT_FOUND(404, "MemberNotFoundInConversation", "Member not found in this conversation."),
    PRECONDITION_FAILED(412, "PreconditionFailed", "Precondition failed, please try again."),
    TOO_BIG(413, "MessageSizeTooBig", "Message size too large."),
    THROTTLED(429, "Throttled", "Too many requests.");

    private final int status;
    private final String code;
    private final String message;

    TeamsError(int status, String code, String message) {
        this.status = status;
        this.code = code;
        this.message = message;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** Teams' word for it. */
    public String code() {
        return code;
    }

    String message() {
        return message;
    }
}
