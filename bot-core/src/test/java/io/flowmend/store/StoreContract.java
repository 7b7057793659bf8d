package io.flowmend.store;

import io.flowmend.card.Argument;
import io.flowmend.card.Block;
import io.flowmend.card.Card;
import io.flowmend.card.Choice;
import io.flowmend.card.Emphasis;
import io.flowmend.card.Phrase;
import io.flowmend.card.StepState;
import io.flowmend.channel.EventId;
import io.flowmend.channel.MessageRef;
import io.flowmend.channel.ReplyAddress;
import io.flowmend.channel.Shown;
import io.flowmend.conversation.Conversation;
import io.flowmend.conversation.Stage;
import io.flowmend.conversation.Timer;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

import static io.flowmend.store.Samples.ANNA;
import static io.flowmend.store.Samples.ANNAS;
import static io.flowmend.store.Samples.BO;
import static io.flowmend.store.Samples.NOON;
import static io.flowmend.store.Samples.ROOM;
import static io.flowmend.store.Samples.THREAD;
import static io.flowmend.store.Samples.conversation;
import static io.flowmend.store.Samples.diagnosed;
import static io.flowmend.store.Samples.id;
import static io.flowmend.store.Samples.message;
import static io.flowmend.store.Samples.walking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What every store keeps to; run by each implementation. */
public abstract class StoreContract {

    /** A new, empty store, the same for one test. */
    protected abstract Store store();

    private <T> T write(Function<Transaction, T> work) {
        return store().write(work, done -> {}).await();
    }

    private void doing(Consumer<Transaction> work) {
        write(transaction -> {
            work.accept(transaction);
            return true;
        });
    }

    private boolean yes(Function<Transaction, Boolean> work) {
        return write(work);
    }

    private int count(Function<Transaction, Integer> work) {
        return write(work);
    }

    private <T> Optional<T> one(Function<Transaction, Optional<T>> work) {
        return store().read(work);
    }

    private <T> List<T> all(Function<Transaction, List<T>> work) {
        return store().read(work);
    }

    @Test
    void eventIsEnteredOnce() {
        assertThat(yes(tx -> tx.inbox().enter(new EventId("e1"), NOON))).isTrue();
        assertThat(yes(tx -> tx.inbox().enter(new EventId("e1"), NOON))).isFalse();
    }

    @Test
    void oldEventsAreForgotten() {
        doing(tx -> tx.inbox().enter(new EventId("old"), NOON));
        doing(tx -> tx.inbox().enter(new EventId("new"), NOON.plusSeconds(1)));
        assertThat(count(tx -> tx.inbox().forget(NOON.plusSeconds(1)))).isEqualTo(1);
        assertThat(yes(tx -> tx.inbox().enter(new EventId("new"), NOON))).isFalse();
    }

    @Test
    void conversationComesBackAsItWasStored() {
        for (Stage stage : List.of(
                new Stage.LanguageMenu(),
                diagnosed(),
                walking("verify"),
                new Stage.Cancelled(walking("verify")),
                new Stage.Finished(Samples.diagnosis(), "reconnect", 1, List.of(), "done"))) {
            Conversation conversation =
                    conversation(stage.getClass().getSimpleName(), ANNA, NOON.plusNanos(123_456_000), stage);
            doing(tx -> tx.conversations().save(conversation, StoredConversation.NEW));
            assertThat(one(tx -> tx.conversations().find(conversation.id())))
                    .contains(new StoredConversation(conversation, 1));
        }
    }

    @Test
    void unknownConversationIsNotFound() {
        assertThat(one(tx -> tx.conversations().find(id("nobody")))).isEmpty();
    }

    @Test
    void savingOverAnotherVersionIsRefused() {
        Conversation conversation = conversation("c", ANNA, NOON, diagnosed());
        doing(tx -> tx.conversations().save(conversation, StoredConversation.NEW));
        doing(tx -> tx.conversations().save(conversation, 1));
        assertThatThrownBy(() -> doing(tx -> tx.conversations().save(conversation, 1)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> doing(tx -> tx.conversations().save(conversation, StoredConversation.NEW)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void walksOfAPersonComeLatestFirst() {
        doing(tx -> {
            tx.conversations().save(conversation("first", ANNA, NOON, walking("a")), StoredConversation.NEW);
            tx.conversations().save(conversation("third", ANNA, NOON.plusSeconds(2), walking("a")), 0);
            tx.conversations().save(conversation("second", ANNA, NOON.plusSeconds(1), walking("a")), 0);
            tx.conversations().save(conversation("asked", ANNA, NOON, diagnosed()), 0);
            tx.conversations().save(conversation("bos", BO, NOON, walking("a")), 0);
            tx.conversations().save(conversation("stopped", ANNA, NOON, new Stage.Cancelled(walking("a"))), 0);
        });
        assertThat(all(tx -> tx.conversations().walking(ANNA, 2)))
                .extracting(Conversation::id)
                .containsExactly(id("third"), id("second"));
        assertThat(all(tx -> tx.conversations().open(ANNA, 9)))
                .extracting(Conversation::id)
                .containsExactlyInAnyOrder(id("third"), id("second"), id("first"), id("asked"));
    }

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
                new Sending.Redraw(ANNAS, message("m")));
        for (Sending sending : all) {
            OutboxRow row = row("id", sending);
            doing(tx -> tx.outbox().put(row));
            assertThat(head(Lane.of(ANNAS))).contains(row);
            doing(tx -> tx.outbox().finish(row, "delivered", NOON));
            doing(tx -> tx.outbox().forget(NOON.plusSeconds(1)));
        }
    }

    @Test
    void placementsAreFoundByMessageAndByCard() {
        Placement old = new Placement(id("c"), ROOM, message("m1"), "x", true);
        Placement next = new Placement(id("c"), THREAD, message("m2"), "x", true);
        doing(tx -> {
            tx.placements().put(old);
            tx.placements().put(next);
            tx.placements().put(old.superseded());
            tx.placements().put(next.showing("y"));
        });
        assertThat(one(tx -> tx.placements().find(message("m1")))).contains(old.superseded());
        assertThat(all(tx -> tx.placements().live(id("c")))).containsExactly(next.showing("y"));
        doing(tx -> tx.placements().drop(message("m2")));
        assertThat(one(tx -> tx.placements().find(message("m2")))).isEmpty();
    }

    @Test
    void idsWithSlashesAreNotTakenForOthers() {
        Placement placement = new Placement(id("c"), ROOM, new MessageRef("chat", "a/b", "c", "d"), "x", true);
        doing(tx -> tx.placements().put(placement));
        assertThat(one(tx -> tx.placements().find(new MessageRef("chat", "a", "b/c", "d"))))
                .isEmpty();
    }

    @Test
    void timerRunsOutOnceAtTheMomentItWasLastSetTo() {
        RunningTimer early = RunningTimer.of(id("c"), Timer.IDLE, NOON);
        RunningTimer late = RunningTimer.of(id("c"), Timer.IDLE, NOON.plusSeconds(60));
        doing(tx -> tx.timers().set(early));
        doing(tx -> tx.timers().set(late));
        assertThat(all(tx -> tx.timers().due(NOON.plusSeconds(59), 9))).isEmpty();
        assertThat(all(tx -> tx.timers().due(NOON.plusSeconds(60), 9))).containsExactly(late);
        assertThat(yes(tx -> tx.timers().take(early))).isFalse();
        assertThat(yes(tx -> tx.timers().take(late))).isTrue();
        assertThat(yes(tx -> tx.timers().take(late))).isFalse();
    }

    @Test
    void stoppedTimerDoesNotRunOut() {
        doing(tx -> tx.timers().set(RunningTimer.of(id("c"), Timer.IDLE, NOON)));
        doing(tx -> tx.timers().stop(id("c"), Timer.IDLE));
        assertThat(all(tx -> tx.timers().due(NOON, 9))).isEmpty();
    }

    @Test
    void timerNeverRunsOutBeforeItsMoment() {
        assertThat(RunningTimer.of(id("c"), Timer.IDLE, NOON.plusNanos(1)).due())
                .isEqualTo(NOON.plusMillis(1));
    }

    @Test
    void chosenLanguageIsRemembered() {
        assertThat(one(tx -> tx.people().language(ANNA))).isEmpty();
        doing(tx -> tx.people().speak(ANNA, Locale.ENGLISH));
        doing(tx -> tx.people().speak(ANNA, Locale.forLanguageTag("nb")));
        assertThat(one(tx -> tx.people().language(ANNA))).contains(Locale.forLanguageTag("nb"));
    }

    @Test
    void failingWorkLeavesNothingAndHarmsNoOther() {
        Pending<Boolean> good = store().write(tx -> tx.inbox().enter(new EventId("good"), NOON), done -> {});
        Pending<Boolean> bad = store().write(
                        tx -> {
                            tx.inbox().enter(new EventId("bad"), NOON);
                            throw new IllegalArgumentException("on purpose");
                        },
                        done -> {});
        Pending<Boolean> other = store().write(tx -> tx.inbox().enter(new EventId("other"), NOON), done -> {});
        assertThat(good.await()).isTrue();
        assertThatThrownBy(bad::await).isInstanceOf(IllegalArgumentException.class);
        assertThat(other.await()).isTrue();
        assertThat(yes(tx -> tx.inbox().enter(new EventId("bad"), NOON))).isTrue();
    }

    @Test
    void failedAttemptUndoesOnlyItself() {
        doing(tx -> {
            tx.inbox().enter(new EventId("outer"), NOON);
            assertThatThrownBy(() -> tx.attempt(() -> {
                        tx.inbox().enter(new EventId("inner"), NOON);
                        throw new IllegalArgumentException("on purpose");
                    }))
                    .isInstanceOf(IllegalArgumentException.class);
        });
        assertThat(yes(tx -> tx.inbox().enter(new EventId("outer"), NOON))).isFalse();
        assertThat(yes(tx -> tx.inbox().enter(new EventId("inner"), NOON))).isTrue();
    }

    @Test
    void whatFollowsACommitSeesWhatWasCommitted() {
        AtomicReference<Optional<OutboxRow>> seen = new AtomicReference<>(Optional.empty());
        store().write(
                        tx -> {
                            tx.outbox().put(row("1", new Sending.Show(ROOM)));
                            return true;
                        },
                        done -> seen.set(head(Lane.of(ROOM))))
                .await();
        assertThat(seen.get()).isPresent();
    }

    @Test
    void closedStoreRefusesWork() {
        store().close();
        assertThatThrownBy(() -> doing(tx -> tx.inbox().enter(new EventId("late"), NOON)))
                .isInstanceOf(StoreUnavailable.class);
    }

    private Optional<OutboxRow> head(Lane lane) {
        return one(tx -> tx.outbox().head(lane));
    }

    private static OutboxRow row(String id, Sending sending) {
        return OutboxRow.first(id, id("c"), ANNA, sending, NOON);
    }
}
