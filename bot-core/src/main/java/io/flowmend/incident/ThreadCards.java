package io.flowmend.incident;

import io.flowmend.card.Argument;
import io.flowmend.card.Block;
import io.flowmend.card.Card;
import io.flowmend.card.Phrase;
import io.flowmend.channel.PersonRef;
import java.util.Map;

/** What is said beside an incident's card and never changes: in the thread below it, or to one person. */
final class ThreadCards {

    private ThreadCards() {}

    static Card stillOpen(Incident incident) {
        return about("bot.incident.thread.still-open", incident);
    }

    static Card relapsed(Incident incident) {
        return about("bot.incident.thread.relapsed", incident);
    }

    static Card found(Incident incident) {
        return about("bot.incident.thread.found", incident);
    }

    static Card failedAgain(Incident incident) {
        return about("bot.incident.thread.failed-again", incident);
    }

    static Card heldBy(Incident incident) {
        return incident.holding() instanceof Holding.Held held
                ? Card.of(new Block.Text(
                        Phrase.of("bot.incident.thread.held-by", "person", IncidentPhrases.member(held.by()))))
                : goesOnDirectly();
    }

    static Card assigned(Incident incident, PersonRef by) {
        return Card.of(new Block.Text(new Phrase(
                "bot.incident.thread.assigned",
                Map.of(
                        "person",
                        IncidentPhrases.member(by),
                        "cause",
                        new Argument.Words(IncidentPhrases.cause(incident)),
                        "subject",
                        new Argument.Text(incident.subject().name())))));
    }

    static Card declined() {
        return Card.of(new Block.Text(Phrase.of("bot.incident.thread.declined")));
    }

    static Card goesOnDirectly() {
        return Card.of(new Block.Text(Phrase.of("bot.goes-on-directly")));
    }

    private static Card about(String key, Incident incident) {
        return Card.of(new Block.Text(new Phrase(
                key,
                Map.of(
                        "cause",
                        new Argument.Words(IncidentPhrases.cause(incident)),
                        "subject",
                        new Argument.Text(incident.subject().name())))));
    }
}
