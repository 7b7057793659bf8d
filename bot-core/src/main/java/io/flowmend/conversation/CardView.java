package io.flowmend.conversation;

/** From where a copy of a conversation's card is looked at. */
public enum CardView {
    /** Where the conversation is held: everything, with its buttons. */
    HOME,
    /** Where it began, while it is held elsewhere: how it stands, for whoever reads there. */
    ELSEWHERE,
    /** Above a newer copy in the same place: only that it goes on below. */
    GOES_ON_BELOW
}
