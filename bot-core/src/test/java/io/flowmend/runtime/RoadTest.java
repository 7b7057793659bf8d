package io.flowmend.runtime;

import io.flowmend.channel.EventSink.Acceptance;
import io.flowmend.channel.MessageRef;
import io.flowmend.channel.Place;
import io.flowmend.channel.PrivateAnswers;
import io.flowmend.channel.ReplyAddress;
import io.flowmend.channel.Shown;
import io.flowmend.channel.UserAction;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.flowmend.store.Samples.ANNA;
import static io.flowmend.store.Samples.ANNAS;
import static io.flowmend.store.Samples.BO;
import static io.flowmend.store.Samples.ROOM;
import static io.flowmend.store.Samples.THREAD;
import static org.assertj.core.api.Assertions.assertThat;

/** The road of an event, from the door to the platform. */
class RoadTest {

    @TempDir
    Path folder;

    private World world;
    private FakeChannel channel;

    @BeforeEach
    void open() {
        channel = new FakeChannel();
        world = new World(folder.resolve("flowmend.db"), channel);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void saidTextBeginsAConversationAndItsCardIsShown() {
        assertThat(world.said("e1", ANNA, ANNAS, "open")).isEqualTo(Acceptance.STORED);
        world.workers.settle();
        assertThat(channel.texts()).containsExactly("open@HOME");
    }

    @Test
    void whoeverOpensTheBotIsAnsweredAsIfNothingWereSaid() {
        world.accept("e1", ANNA, ANNAS, ReplyAddress.NONE, new UserAction.Opened());
        world.said("e2", BO, THREAD, "");
        world.workers.settle();
        assertThat(channel.texts()).hasSize(2).allMatch(text -> text.startsWith("@"));
    }

    @Test
    void repeatedEventChangesNothing() {
        world.said("e1", ANNA, ANNAS, "open");
        assertThat(world.said("e1", ANNA, ANNAS, "open")).isEqualTo(Acceptance.SEEN_BEFORE);
        world.workers.settle();
        assertThat(channel.texts()).containsExactly("open@HOME");
    }

    @Test
    void pressedButtonRedrawsTheCardInPlace() {
        world.said("e1", ANNA, ANNAS, "open");
        world.workers.settle();
        world.pressed("e2", "e1", "verify");
        world.workers.settle();
        assertThat(channel.texts()).containsExactly("verify@HOME");
    }

    @Test
    void severalTurnsBeforeTheRedrawAreDrawnOnce() {
        world.said("e1", ANNA, ANNAS, "open");
        world.workers.settle();
        channel.calls.clear();
        world.pressed("e2", "e1", "verify");
        world.pressed("e3", "e1", "resubmit");
        world.workers.settle();
        assertThat(channel.calls).containsExactly("replace m1 resubmit@HOME");
    }

    @Test
    void unchangedCardIsNotDrawnAgain() {
        world.said("e1", ANNA, ANNAS, "open");
        world.workers.settle();
        channel.calls.clear();
        world.pressed("e2", "e1", "open");
        world.workers.settle();
        assertThat(channel.calls).isEmpty();
    }

    @Test
    void stateThatChangedWhileTheCardWasOnItsWayIsDrawn() {
        channel.afterPost(() -> world.pressed("e2", "e1", "verify"));
        world.said("e1", ANNA, ANNAS, "open");
        world.workers.settle();
        assertThat(channel.texts()).containsExactly("verify@HOME");
    }

    @Test
    void newerCopyInTheSamePlaceLeavesAPointerAbove() {
        world.said("e1", ANNA, ANNAS, "open");
        world.workers.settle();
        world.pressed("e2", "e1", "again");
        world.workers.settle();
        assertThat(channel.texts()).containsExactly("below", "open@HOME");
        world.pressed("e3", "e1", "verify");
        world.workers.settle();
        assertThat(channel.texts()).containsExactly("below", "verify@HOME");
    }

    @Test
    void copyWhereItBeganShowsHowItStandsElsewhere() {
        world.said("e1", ANNA, ROOM, "open");
        world.workers.settle();
        world.pressed("e2", "e1", "direct");
        world.workers.settle();
        assertThat(channel.texts()).containsExactly("open@ELSEWHERE", "open@HOME");
    }

    @Test
    void staleClickShowsCurrentCardAndKeepsState() {
        world.said("e1", ANNA, ANNAS, "open");
        world.workers.settle();
        channel.calls.clear();
        world.pressed("e2", "e1", "stale", ANNA, ANNAS, new Shown.Standing(channel.message(1)));
        world.workers.settle();
        assertThat(channel.calls).containsExactly("replace m1 open@HOME");
    }

    @Test
    void staleClickOnAPrivateAnswerIsAnsweredPrivately() {
        world.said("e1", ANNA, ANNAS, "open");
        world.workers.settle();
        channel.calls.clear();
        world.pressed("e2", "e1", "stale");
        world.workers.settle();
        assertThat(channel.calls).containsExactly("private anna open@HOME");
    }

    @ParameterizedTest
    @CsvSource({"IN_PLACE, 1", "IN_DIRECT_MESSAGE, 0"})
    void pointerToTheDirectMessageIsLeftOutWhereItWouldStandInThere(PrivateAnswers where, int pointers) {
        channel.privateAnswers(where);
        world.said("e1", ANNA, ROOM, "open");
        world.workers.settle();
        channel.calls.clear();
        world.pressed("e2", "e1", "point", ANNA, ROOM, new Shown.Standing(channel.message(1)));
        world.workers.settle();
        assertThat(channel.calls).hasSize(pointers).allMatch("private anna pointer"::equals);
    }

    @ParameterizedTest
    @ValueSource(strings = {"again", "hand-on", "point", "crash"})
    void channelIsToldOfAPressThatLeavesItsMessageAsItIs(String action) {
        world.said("e1", ANNA, ROOM, "open");
        world.workers.settle();
        MessageRef pressed = channel.message(1);
        world.pressed("e2", "e1", action, BO, ROOM, new Shown.Standing(pressed));
        world.workers.settle();
        assertThat(channel.left).contains(pressed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify", "stale", "direct"})
    void channelIsNotToldSoWhereTheMessageIsRedrawn(String action) {
        world.said("e1", ANNA, ROOM, "open");
        world.workers.settle();
        channel.left.clear();
        world.pressed("e2", "e1", action, ANNA, ROOM, new Shown.Standing(channel.message(1)));
        assertThat(channel.left).isEmpty();
    }

    @Test
    void buttonOfAConversationThatIsNotThereIsAnsweredSo() {
        world.pressed("e1", "never", "verify");
        world.workers.settle();
        assertThat(channel.calls).containsExactly("private anna bot.gone");
    }

    @Test
    void conversationInWhichNothingIsToBeRememberedIsNotStored() {
        world.said("e1", ANNA, ANNAS, "help");
        world.workers.settle();
        assertThat(channel.texts()).containsExactly("help");
        assertThat(world.store
                        .read(tx -> tx.conversations().find(World.idOf("e1")))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void otherOpenWalksOfThePersonComeAlong() {
        for (int i = 1; i <= 4; i++) {
            world.said("e" + i, ANNA, ANNAS, "open");
        }
        world.said("b", BO, new Place.Direct(BO), "open");
        assertThat(world.story.heard)
                .containsExactly(
                        "said 4 waiting 0",
                        "said 4 waiting 1",
                        "said 4 waiting 2",
                        "said 4 waiting 3",
                        "said 4 waiting 0");
    }

    @Test
    void overlongTextIsCutBetweenCharacters() {
        world.said("e1", ANNA, ANNAS, "x".repeat(200_000));
        world.said("e2", BO, ANNAS, "x".repeat(Intake.LONGEST_TEXT - 1) + "\uD83D\uDE00");
        world.said("e3", SampleStory.person("cy"), ANNAS, "x".repeat(Intake.LONGEST_TEXT));
        assertThat(world.story.heard)
                .containsExactly("said 40000 cut waiting 0", "said 39999 cut waiting 0", "said 40000 waiting 0");
    }

    @Test
    void matterHandedOnBeginsAConversationOfTheOther() {
        world.said("e1", ANNA, ROOM, "open");
        world.workers.settle();
        world.pressed("e2", "e1", "hand-on", BO, ROOM, new Shown.Privately());
        world.workers.settle();
        assertThat(channel.texts()).containsExactly("open@HOME", "taken-up@HOME");
        assertThat(channel.calls.getLast()).startsWith("post direct/chat/contoso/bo");
    }

    @Test
    void chosenLanguageIsSpokenAtOnceInOpenConversations() {
        world.said("e1", ANNA, ANNAS, "open");
        world.workers.settle();
        world.said("e2", ANNA, ANNAS, "nb");
        world.workers.settle();
        assertThat(channel.texts()).containsExactly("nb:open@HOME");
        world.said("e3", ANNA, ROOM, "verify");
        world.workers.settle();
        assertThat(channel.texts()).containsExactly("nb:open@HOME", "nb:verify@HOME");
    }

    @Test
    void timerRunsOutOnceAndMayBeSetAgainByItsOwnTurn() {
        world.said("e1", ANNA, ANNAS, "open");
        world.workers.pass(Duration.ofHours(23));
        assertThat(world.story.heard).containsExactly("said 4 waiting 0");
        world.workers.pass(Duration.ofHours(2));
        assertThat(world.story.heard).containsExactly("said 4 waiting 0", "time up");
        world.workers.pass(Duration.ofHours(24));
        assertThat(world.story.heard).containsExactly("said 4 waiting 0", "time up", "time up");
        assertThat(channel.texts()).containsExactly("open@HOME", "reminder", "reminder");
    }

    @Test
    void stoppedTimerDoesNotRunOut() {
        world.said("e1", ANNA, ANNAS, "open");
        world.pressed("e2", "e1", "stop");
        world.workers.pass(Duration.ofDays(3));
        assertThat(world.story.heard).doesNotContain("time up");
    }

    @Test
    void handledEventsAndFinishedRowsAreForgottenAfterAWeek() {
        world.said("e1", ANNA, ANNAS, "help");
        world.workers.pass(Duration.ofDays(6));
        assertThat(world.said("e1", ANNA, ANNAS, "help")).isEqualTo(Acceptance.SEEN_BEFORE);
        world.workers.pass(Duration.ofDays(2));
        assertThat(world.said("e1", ANNA, ANNAS, "help")).isEqualTo(Acceptance.STORED);
    }

    @Test
    void closedDoorStoresNothing() {
        world.runtime.close();
        assertThat(world.said("e1", ANNA, ANNAS, "open")).isEqualTo(Acceptance.NOT_STORED);
    }

    @Test
    void threadOfARoomIsAPlaceOfItsOwn() {
        world.accept("e1", ANNA, THREAD, ReplyAddress.NONE, new UserAction.Commanded("open"));
        world.workers.settle();
        world.pressed("e2", "e1", "direct");
        world.workers.settle();
        assertThat(channel.texts()).containsExactly("open@ELSEWHERE", "open@HOME");
    }
}
