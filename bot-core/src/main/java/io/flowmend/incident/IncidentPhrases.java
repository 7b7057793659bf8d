package io.flowmend.incident;

import io.flowmend.card.Argument;
import io.flowmend.card.Phrase;
import io.flowmend.channel.PersonRef;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Phrases that several of an incident's cards share. */
final class IncidentPhrases {

    /** More names than this are counted instead. */
    private static final int MOST_NAMES = 5;

    private IncidentPhrases() {}

    static Phrase cause(Incident incident) {
        return Phrase.of("causes." + incident.diagnosis().cause() + ".name");
    }

    static Phrase why(Incident incident) {
        return Phrase.of("causes." + incident.diagnosis().cause() + ".why");
    }

    static Argument member(PersonRef person) {
        return new Argument.Member(person.channel(), person.workspace(), person.id());
    }

    static Argument time(Duration duration) {
        long minutes = Math.max(1, duration.toMinutes());
        return new Argument.Words(new Phrase(
                "bot.incident.duration",
                Map.of("hours", new Argument.Count(minutes / 60), "minutes", new Argument.Count(minutes % 60))));
    }

    /** The names as the reader's language lists them; what is beyond a few is counted. */
    static Argument names(List<String> names) {
        List<Phrase> items = new ArrayList<>();
        names.stream()
                .limit(MOST_NAMES)
                .forEach(name -> items.add(Phrase.of("bot.incident.name", "name", new Argument.Text(name))));
        if (names.size() > MOST_NAMES) {
            items.add(Phrase.of("bot.incident.more", "count", new Argument.Count(names.size() - MOST_NAMES)));
        }
        return new Argument.Listing(items);
    }
}
