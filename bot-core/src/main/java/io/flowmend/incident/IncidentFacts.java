package io.flowmend.incident;

import io.flowmend.card.Argument;
import io.flowmend.card.Block;
import io.flowmend.card.Block.Fact;
import io.flowmend.card.Phrase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What an incident's card tells in short: which flows, how many runs, since when, whose, who is on it, what came of it. */
final class IncidentFacts {

    private IncidentFacts() {}

    static Block of(Incident incident) {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("flows", value("flows", "names", IncidentPhrases.names(incident.flowNames()))));
        facts.add(fact("runs", value("runs", "count", new Argument.Count(incident.failedRuns()))));
        facts.add(fact("since", value("since", "moment", new Argument.Moment(incident.since()))));
        if (!incident.owner().isEmpty()) {
            facts.add(fact("owner", value("owner", "name", new Argument.Text(incident.owner()))));
        }
        facts.add(fact("holder", holder(incident)));
        if (!incident.declined().isEmpty()) {
            List<Phrase> people = incident.declined().stream()
                    .map(person -> value("person", "person", IncidentPhrases.member(person)))
                    .toList();
            facts.add(fact("declined", value("declined", "people", new Argument.Listing(people))));
        }
        if (incident.quiet() instanceof Quiet.Snoozed snoozed) {
            facts.add(fact(
                    "snoozed",
                    new Phrase(
                            "bot.incident.fact.snoozed-value",
                            Map.of(
                                    "moment",
                                    new Argument.Moment(snoozed.until()),
                                    "person",
                                    IncidentPhrases.member(snoozed.by())))));
        }
        if (incident.stage() instanceof Stage.Recovered recovered) {
            facts.add(fact("recovered", recovered(incident)));
            facts.add(fact(
                    "repair",
                    value(
                            "repair",
                            "duration",
                            IncidentPhrases.time(Duration.between(incident.noticed(), recovered.at())))));
        }
        return new Block.Facts(facts);
    }

    private static Phrase holder(Incident incident) {
        return switch (incident.holding()) {
            case Holding.Free free -> Phrase.of("bot.incident.fact.nobody");
            case Holding.Held held -> value("person", "person", IncidentPhrases.member(held.by()));
        };
    }

    private static Phrase recovered(Incident incident) {
        long recovered = incident.in(RunItem.State.SUCCEEDED).size();
        return new Phrase(
                "bot.incident.fact.recovered-value",
                Map.of(
                        "count",
                        new Argument.Count(recovered),
                        "left",
                        new Argument.Count(incident.failedRuns() - recovered)));
    }

    private static Fact fact(String name, Phrase value) {
        return new Fact(Phrase.of("bot.incident.fact." + name), value);
    }

    private static Phrase value(String name, String argument, Argument value) {
        return Phrase.of("bot.incident.fact." + name + "-value", argument, value);
    }
}
