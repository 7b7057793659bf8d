package io.flowmend.conversation;

/** What a person can ask of the bot by a word. */
public enum Command {
    HELP,
    HELLO,
    LANGUAGE,
    DIAGNOSE,
    STATUS,
    MINE
}
