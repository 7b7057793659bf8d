package io.flowmend.conversation;

/** The timers that a conversation may set; setting one again moves it. */
public enum Timer {
    /** The person has not moved on for a day. */
    IDLE
}
