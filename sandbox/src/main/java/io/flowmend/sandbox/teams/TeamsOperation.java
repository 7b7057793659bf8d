package io.flowmend.sandbox.teams;

/** What the bot can ask of Microsoft's services. */
public enum TeamsOperation {
    /** POST v3/conversations: open a personal chat, or begin a thread in a channel. */
    CREATE,
    /** POST v3/conversations/ID/activities, with or without the id of a message to reply to. */
    SEND,
    /** PUT v3/conversations/ID/activities/ID. */
    UPDATE,
    /** DELETE v3/conversations/ID/activities/ID. */
    DELETE,
    /** GET v3/conversations/ID/members, .../members/ID or .../pagedmembers. */
    MEMBERS,
    /** The login's token endpoint. */
    TOKEN,
    /** The login's descriptions of itself. */
    DISCOVERY,
    /** The OpenID metadata and the keys of incoming tokens. */
    KEYS,
    /** Nothing that is simulated. */
    OTHER
}
