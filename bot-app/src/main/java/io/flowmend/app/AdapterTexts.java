package io.flowmend.app;

import io.flowmend.card.Phrase;
import io.flowmend.teams.TeamsTexts;
import io.flowmend.wording.Wording;
import java.time.ZoneOffset;
import java.util.Locale;

/** The few words that the adapters say by themselves, taken from where all words stand. */
record AdapterTexts(Wording wording) implements TeamsTexts {

    @Override
    public String tryAgain(Locale language) {
        return say("bot.try-again", language);
    }

    @Override
    public String underWay(Locale language) {
        return say("bot.under-way", language);
    }

    @Override
    public String unknownButton(Locale language) {
        return say("bot.gone", language);
    }

    private String say(String key, Locale language) {
        return wording.plain(Phrase.of(key), language, ZoneOffset.UTC);
    }
}
