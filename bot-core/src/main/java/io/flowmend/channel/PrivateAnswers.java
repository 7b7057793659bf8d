package io.flowmend.channel;

/** Where a platform shows what is meant for one person only. */
public enum PrivateAnswers {
    /** In the place itself, seen by nobody else there. */
    IN_PLACE,
    /** In the direct message with the person, because a place can hold nothing that others do not see. */
    IN_DIRECT_MESSAGE
}
