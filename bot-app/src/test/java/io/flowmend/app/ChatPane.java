package io.flowmend.app;

import java.util.List;

/** One person's direct message with the bot on one platform; each deed ends when the bot has answered it. */
interface ChatPane {

    /** Says something; the bot's answer is the card at hand from then on. */
    void says(String text);

    /** Presses the button of that action on the card at hand. */
    void presses(String action, Answer answer);

    /** The words of the card at hand, in lines, without the platform's markup. */
    String text();

    /** What the card at hand offers, in reading order. */
    List<Offer> offers();

    /** How the bot answers a press. */
    enum Answer {
        /** The card at hand is redrawn. */
        REDRAWN,
        /** A new message becomes the card at hand. */
        BELOW,
        /** The card at hand stays as it is. */
        NOTHING
    }
}
