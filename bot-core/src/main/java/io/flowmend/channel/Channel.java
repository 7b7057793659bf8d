package io.flowmend.channel;

import io.flowmend.card.ReadyCard;

/**
 * One chat platform, ready to show cards. Every failure is a value; an exception is a bug. Calls may block while the
 * platform answers and may come from many threads at once.
 */
public interface Channel {

    /** The platform's name, as it stands in every {@link Place} of it. */
    String name();

    /** What the platform can draw and hold. */
    ChannelTraits traits();

    /** Shows a new message; Delivered carries it as Standing. */
    SendResult post(Place place, ReadyCard card);

    /** Redraws a message in place. */
    SendResult replace(MessageRef message, ReadyCard card);

    /** Shows an answer to one person only, by way of {@code reply} where that is still open. */
    SendResult answerPrivately(Place place, PersonRef person, ReplyAddress reply, ReadyCard card);

    /** Told when something was pressed in the message and it will not be redrawn for it, so nobody need wait for that. */
    default void leaves(MessageRef message) {}
}
