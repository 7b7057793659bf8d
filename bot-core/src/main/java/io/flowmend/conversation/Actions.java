package io.flowmend.conversation;

/** The names of the buttons' actions, as cards send them out and events bring them back. */
final class Actions {

    /** Begin the walk-through, or come to where it is. */
    static final String WALK = "walk";

    /** Bring the walk-through down to where the person is. */
    static final String RESUME = "resume";

    /** Go on after having stopped. */
    static final String GO_ON = "go-on";

    static final String DONE = "done";
    static final String BACK = "back";
    static final String SKIP = "skip";
    static final String DIFFERENT = "different";
    static final String HELP = "help";
    /** The repair is done: look whether it took. */
    static final String CHECK = "check";

    static final String CANCEL = "cancel";

    /** Of two causes that fit, the likelier is right. */
    static final String FITS_FIRST = "fits-first";

    static final String FITS_SECOND = "fits-second";
    static final String FITS_NEITHER = "fits-neither";

    private static final String ANSWER = "answer-";
    private static final String SPEAK = "speak-";

    private Actions() {}

    static String answer(String name) {
        return ANSWER + name;
    }

    static String speak(String language) {
        return SPEAK + language;
    }

    static boolean isSpeak(String action) {
        return action.startsWith(SPEAK);
    }

    static String languageOf(String action) {
        return action.substring(SPEAK.length());
    }
}
