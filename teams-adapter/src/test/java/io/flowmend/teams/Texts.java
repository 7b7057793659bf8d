package io.flowmend.teams;

import java.util.Locale;

/** The adapter's own words, in tests. */
record Texts() implements TeamsTexts {

    @Override
    public String tryAgain(Locale language) {
        return "Try again (" + language.toLanguageTag() + ")";
    }

    @Override
    public String underWay(Locale language) {
        return "Under way (" + language.toLanguageTag() + ")";
    }

    @Override
    public String unknownButton(Locale language) {
        return "Unknown (" + language.toLanguageTag() + ")";
    }
}
