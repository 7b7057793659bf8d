package io.flowmend.incident;

import io.flowmend.card.Argument;
import io.flowmend.card.Block;
import io.flowmend.card.Card;
import io.flowmend.card.Phrase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The list of what is broken, as it is asked for by a word. */
public final class OpenIncidents {

    private OpenIncidents() {}

    /** The list of these incidents; {@code mine} if they are those that the asker is on. */
    public static Card card(List<Incident> open, boolean mine) {
        if (open.isEmpty()) {
            return Card.of(new Block.Text(Phrase.of(mine ? "bot.incident.list.none-mine" : "bot.incident.list.none")));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(
                Phrase.of(mine ? "bot.incident.list.mine" : "bot.incident.list.all", "count", count(open.size()))));
        open.forEach(incident -> blocks.add(new Block.Text(line(incident))));
        return new Card(blocks);
    }

    private static Phrase line(Incident incident) {
        Map<String, Argument> arguments = new HashMap<>();
        arguments.put("cause", new Argument.Words(IncidentPhrases.cause(incident)));
        arguments.put("subject", new Argument.Text(incident.subject().name()));
        arguments.put("runs", count(incident.failedRuns()));
        arguments.put("flows", count(incident.flows().size()));
        arguments.put("moment", new Argument.Moment(incident.since()));
        return switch (incident.holding()) {
            case Holding.Free free -> new Phrase("bot.incident.list.free", arguments);
            case Holding.Held held -> {
                arguments.put("person", IncidentPhrases.member(held.by()));
                yield new Phrase("bot.incident.list.held", arguments);
            }
        };
    }

    private static Argument count(long number) {
        return new Argument.Count(number);
    }
}
