package io.flowmend.store;

import io.flowmend.channel.EventId;
import io.flowmend.channel.MessageRef;
import io.flowmend.conversation.Conversation;
import io.flowmend.conversation.Stage;
import io.flowmend.conversation.Timer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

import static io.flowmend.store.Samples.ANNA;
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
public abstract class StoreContract extends StoreTesting {

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
                new Stage.Finished(Samples.diagnosis(), "reconnect", 1, List.of(), "done", false))) {
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
}
