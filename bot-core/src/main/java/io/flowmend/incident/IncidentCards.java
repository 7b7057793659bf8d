package io.flowmend.incident;

import io.flowmend.card.Argument;
import io.flowmend.card.Block;
import io.flowmend.card.Card;
import io.flowmend.card.Phrase;
import io.flowmend.powerautomate.RunRef;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Draws an incident's card from its state; the one place where it is drawn, for its first showing and every later one. */
public final class IncidentCards {

    private final IncidentChoices choices;

    /** Draws with links to the pages of runs. */
    public IncidentCards(Function<RunRef, URI> runPage) {
        this.choices = new IncidentChoices(runPage);
    }

    /** The card of the incident as it stands, as seen from there. */
    public Card card(Incident incident, IncidentView view) {
        return switch (view) {
            case ROOM -> card(incident, true);
            case DIRECT -> card(incident, false);
            case GOES_ON_BELOW -> Card.of(new Block.Note(Phrase.of("bot.goes-on-below")));
        };
    }

    private Card card(Incident incident, boolean room) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(heading(incident));
        if (incident.isOpen() && room) {
            blocks.add(new Block.Text(IncidentPhrases.why(incident)));
        }
        blocks.add(IncidentFacts.of(incident));
        if (incident.stage() instanceof Stage.Broken) {
            incident.diagnosis().evidence().stream()
                    .findFirst()
                    .ifPresent(evidence -> blocks.add(new Block.Code(evidence.readable())));
            if (incident.partly()) {
                blocks.add(new Block.Note(Phrase.of("bot.incident.partly")));
            }
        }
        if (!(incident.holding() instanceof Holding.Free && incident.stage() instanceof Stage.Broken)) {
            blocks.add(IncidentProgress.of(incident));
        }
        blocks.addAll(RecoveryBlocks.of(incident));
        blocks.addAll(choices.of(incident, room));
        return new Card(blocks);
    }

    private static Block heading(Incident incident) {
        return new Block.Heading(new Phrase(
                "bot.incident.heading." + tone(incident),
                Map.of(
                        "cause", new Argument.Words(IncidentPhrases.cause(incident)),
                        "subject", new Argument.Text(incident.subject().name()))));
    }

    private static String tone(Incident incident) {
        return switch (incident.stage()) {
            case Stage.Blank blank -> "broken";
            case Stage.Broken broken -> incident.quiet() instanceof Quiet.Snoozed ? "snoozed" : "broken";
            case Stage.Checking checking -> "under-way";
            case Stage.Mended mended -> "under-way";
            case Stage.Trying trying -> "under-way";
            case Stage.Proven proven -> "under-way";
            case Stage.Resubmitting resubmitting -> "under-way";
            case Stage.Recovered recovered -> "recovered";
        };
    }
}
