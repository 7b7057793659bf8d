package io.flowmend.slack;

import java.util.Locale;

/** The few words that the adapter says itself; they are written elsewhere. */
@FunctionalInterface
public interface SlackTexts {

    /** Asks the person to try again, because what was asked could not be taken in. */
    String tryAgain(Locale language);
}
