package io.flowmend.incident;

import io.flowmend.card.AggregateId;
import io.flowmend.card.Block;
import io.flowmend.card.Phrase;
import io.flowmend.store.Samples;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** An alert says so where it rests on runs that could be read only in part. */
class PartlyReadTest {

    private static final Block SAYS_SO = new Block.Note(Phrase.of("bot.incident.partly"));

    private final IncidentCards cards = new IncidentCards(run -> URI.create("https://make.example/"));

    @Test
    void cardSaysSoUntilARunIsReadAsAWhole() {
        Incident first = Incident.blank(
                        new AggregateId(AggregateId.Kind.INCIDENT, "one"), failure(0, true), Samples.NOON)
                .plus(failure(0, true))
                .at(new Stage.Broken());
        assertThat(blocks(first)).contains(SAYS_SO);
        assertThat(blocks(first.plus(failure(1, true)))).contains(SAYS_SO);
        assertThat(blocks(first.plus(failure(1, false)))).doesNotContain(SAYS_SO);
        assertThat(blocks(first.plus(failure(1, false)).plus(failure(2, true)))).doesNotContain(SAYS_SO);
    }

    private List<Block> blocks(Incident incident) {
        return cards.card(incident, IncidentView.ROOM).blocks();
    }

    private static Failure failure(int run, boolean partly) {
        Failure whole = IncidentScene.failure("auth.password_changed", run);
        return new Failure(
                whole.run(),
                whole.flowName(),
                whole.trigger(),
                whole.started(),
                whole.source(),
                whole.diagnosis(),
                whole.action(),
                whole.repeats(),
                whole.atFault(),
                partly);
    }
}
