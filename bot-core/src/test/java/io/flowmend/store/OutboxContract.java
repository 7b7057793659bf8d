package io.flowmend.store;

import io.flowmend.card.Argument;
import io.flowmend.card.Block;
import io.flowmend.card.Card;
import io.flowmend.card.Choice;
import io.flowmend.card.Emphasis;
import io.flowmend.card.Phrase;
import io.flowmend.card.StepState;
import io.flowmend.channel.ReplyAddress;
import io.flowmend.channel.Shown;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static io.flowmend.store.Samples.ANNA;
import static io.flowmend.store.Samples.ANNAS;
import static io.flowmend.store.Samples.NOON;
import static io.flowmend.store.Samples.ROOM;
import static io.flowmend.store.Samples.THREAD;
import static io.flowmend.store.Samples.id;
import static io.flowmend.store.Samples.message;
import static org.assertj.core.api.Assertions.assertThat;

/** What the outbox of every store keeps to; run by each implementation. */
public abstract class OutboxContract extends StoreTesting {

    @Test
    void laneGivesItsRowsInOrderAndOneLanePerRoom() {
        doing(tx -> {
            tx.outbox().put(row("1", new Sending.Show(ROOM)));
            tx.outbox().put(row("2", new Sending.Show(ANNAS)));
            tx.outbox().put(row("3", new Sending.Show(THREAD)));
        });
        assertThat(all(tx -> tx.outbox().lanes())).containsExactlyInAnyOrder(Lane.of(ROOM), Lane.of(ANNAS));
        assertThat(Lane.of(THREAD)).isEqualTo(Lane.of(ROOM));
        OutboxRow first = head(Lane.of(ROOM)).orElseThrow();
        assertThat(first.id()).isEqualTo("1");
        doing(tx -> tx.outbox().finish(first, "delivered", NOON));
        assertThat(head(Lane.of(ROOM)).orElseThrow().id()).isEqualTo("3");
    }

    @Test
    void postponedRowKeepsItsPlace() {
        doing(tx -> {
            tx.outbox().put(row("1", new Sending.Show(ROOM)));
            tx.outbox().put(row("2", new Sending.Show(ROOM)));
        });
        OutboxRow first = head(Lane.of(ROOM)).orElseThrow();
        doing(tx -> tx.outbox().postpone(first, NOON.plusSeconds(5)));
        assertThat(head(Lane.of(ROOM)).orElseThrow())
                .extracting(OutboxRow::id, OutboxRow::attempts, OutboxRow::due)
                .containsExactly("1", 1, NOON.plusSeconds(5));
    }

    @Test
    void redrawsOfOneCopyAreOneRowAndNoneIsLost() {
        OutboxRow redraw = OutboxRow.redraw(new Placement(id("c"), ROOM, message("m"), "x", true), ANNA, NOON);
        doing(tx -> {
            tx.outbox().put(redraw);
            tx.outbox().put(redraw);
        });
        OutboxRow taken = head(Lane.of(ROOM)).orElseThrow();
        doing(tx -> tx.outbox().put(redraw));
        doing(tx -> tx.outbox().finish(taken, "delivered", NOON));
        OutboxRow askedMeanwhile = head(Lane.of(ROOM)).orElseThrow();
        doing(tx -> tx.outbox().finish(askedMeanwhile, "delivered", NOON));
        assertThat(head(Lane.of(ROOM))).isEmpty();
        doing(tx -> tx.outbox().put(redraw));
        assertThat(head(Lane.of(ROOM))).isPresent();
    }

    @Test
    void finishedRowsAreForgottenByAgeAndWaitingOnesNever() {
        doing(tx -> {
            tx.outbox().put(row("1", new Sending.Show(ROOM)));
            tx.outbox().put(row("2", new Sending.Show(ROOM)));
        });
        OutboxRow first = head(Lane.of(ROOM)).orElseThrow();
        doing(tx -> tx.outbox().finish(first, "delivered", NOON));
        assertThat(count(tx -> tx.outbox().forget(NOON.plus(Duration.ofDays(9)))))
                .isEqualTo(1);
        assertThat(head(Lane.of(ROOM)).orElseThrow().id()).isEqualTo("2");
    }

    @Test
    void everythingThatCanBeShownComesBackAsItWasStored() {
        Phrase phrase = new Phrase(
                "some.key",
                Map.of(
                        "text", new Argument.Text("<!channel> & *bold*"),
                        "code", new Argument.Code("x"),
                        "count", new Argument.Count(3),
                        "moment", new Argument.Moment(NOON),
                        "person", new Argument.Person("anna"),
                        "address", new Argument.Address(URI.create("https://example.com/a?b=c")),
                        "words", new Argument.Words(Phrase.of("other")),
                        "listing", new Argument.Listing(List.of(Phrase.of("a"), Phrase.of("b")))));
        Card card = Card.of(
                new Block.Heading(phrase),
                new Block.Text(phrase),
                new Block.Facts(List.of(new Block.Fact(phrase, phrase))),
                new Block.Progress(phrase, List.of(new Block.Step(phrase, StepState.DONE))),
                new Block.Code("{}"),
                new Block.Copy(phrase),
                new Block.Choices(List.of(
                        new Choice.Press(id("c"), 4, "next", phrase, Emphasis.PRIMARY),
                        new Choice.Open(URI.create("https://example.com"), phrase))),
                new Block.Note(phrase));
        Shown standing = new Shown.Standing(message("m"));
        List<Sending> all = List.of(
                new Sending.Show(ANNAS),
                new Sending.ShowAgain(ANNAS, standing, ReplyAddress.NONE),
                new Sending.ShowAgain(ANNAS, new Shown.Privately(), new ReplyAddress("secret")),
                new Sending.Say(ANNAS, card),
                new Sending.AnswerPrivately(ANNAS, new ReplyAddress("secret"), card),
                new Sending.PointToDirect(ANNAS, new ReplyAddress("secret"), card),
                new Sending.Redraw(ANNAS, message("m")));
        for (Sending sending : all) {
            OutboxRow row = row("id", sending);
            doing(tx -> tx.outbox().put(row));
            assertThat(head(Lane.of(ANNAS))).contains(row);
            doing(tx -> tx.outbox().finish(row, "delivered", NOON));
            doing(tx -> tx.outbox().forget(NOON.plusSeconds(1)));
        }
    }
}
