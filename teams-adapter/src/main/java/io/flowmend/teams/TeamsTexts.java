package io.flowmend.teams;

import java.util.Locale;

/** The few words that the adapter says itself; they are written elsewhere. */
public interface TeamsTexts {

    /** Asks the person to try again, because what was asked could not be taken in. */
    String tryAgain(Locale language);

    /** Says that a click was taken in and that its result follows. */
    String underWay(Locale language);

    /** Says that the pressed button is not one of the bot's. */
    String unknownButton(Locale language);
}
