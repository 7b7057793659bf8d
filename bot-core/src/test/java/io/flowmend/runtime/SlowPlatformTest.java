package io.flowmend.runtime;

import io.flowmend.channel.SendResult;
import io.flowmend.channel.SendResult.Refusal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.flowmend.store.Samples.ANNA;
import static io.flowmend.store.Samples.ANNAS;
import static io.flowmend.store.Samples.BO;
import static io.flowmend.store.Samples.ROOM;
import static org.assertj.core.api.Assertions.assertThat;

/** A platform that is slow, down, unsure or unwilling: nothing is lost. */
class SlowPlatformTest {

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
    void rateLimitedPostWaitsAsLongAsThePlatformAsks() {
        channel.answers(new SendResult.TryLater(Duration.ofSeconds(30), "429"));
        world.said("e1", ANNA, ANNAS, "open");
        world.workers.pass(Duration.ofSeconds(29));
        assertThat(channel.texts()).isEmpty();
        world.workers.pass(Duration.ofSeconds(8));
        assertThat(channel.texts()).containsExactly("open@HOME");
    }

    @Test
    void platformThatIsDownForAnHourIsAskedLessAndLessAndThenShownEverything() {
        for (int i = 0; i < 20; i++) {
            channel.answers(new SendResult.TryLater(Duration.ZERO, "503"));
        }
        world.said("e1", ANNA, ANNAS, "open");
        world.said("e2", ANNA, ANNAS, "verify");
        world.workers.pass(Duration.ofHours(1));
        assertThat(channel.calls).hasSizeBetween(15, 22);
        world.workers.pass(Duration.ofHours(1));
        assertThat(channel.texts()).containsExactly("open@HOME", "verify@HOME");
    }

    @Test
    void othersAreShownMeanwhile() {
        channel.answers(new SendResult.TryLater(Duration.ofMinutes(1), "429"));
        world.said("e1", ANNA, ANNAS, "open");
        world.workers.settle();
        world.said("e2", BO, ROOM, "verify");
        world.workers.settle();
        assertThat(channel.texts()).containsExactly("verify@HOME");
    }

    @Test
    void postOfWhichThePlatformIsUnsureIsMadeAgain() {
        channel.answers(new SendResult.Unsure("the connection broke"));
        world.said("e1", ANNA, ANNAS, "open");
        world.workers.pass(Duration.ofSeconds(5));
        assertThat(channel.texts()).containsExactly("open@HOME");
        assertThat(channel.calls).hasSize(2);
    }

    @Test
    void postOfWhichThePlatformStaysUnsureIsNotMadeAThirdTime() {
        for (int i = 0; i < 5; i++) {
            channel.answers(new SendResult.Unsure("no answer"));
        }
        world.said("e1", ANNA, ANNAS, "open");
        world.workers.pass(Duration.ofHours(1));
        assertThat(channel.calls).hasSize(2);
    }

    @Test
    void postThatThePlatformDoesNotAllowWaitsUntilTheRightIsMended() {
        channel.answers(new SendResult.Refused(Refusal.NOT_ALLOWED, "token_revoked"));
        world.said("e1", ANNA, ANNAS, "open");
        world.workers.pass(Duration.ofMinutes(1));
        assertThat(channel.texts()).isEmpty();
        world.workers.pass(Duration.ofMinutes(10));
        assertThat(channel.texts()).containsExactly("open@HOME");
    }

    @Test
    void postThatThePlatformFindsAtFaultIsToldWithAReference() {
        channel.answers(new SendResult.Refused(Refusal.INVALID, "msg_too_long"));
        world.said("e1", ANNA, ANNAS, "open");
        world.workers.pass(Duration.ofMinutes(1));
        assertThat(channel.calls).hasSize(2);
        assertThat(channel.texts()).singleElement().asString().contains("bot.error");
    }

    @Test
    void failedRedrawIsMadeAgainWithTheStateOfThen() {
        world.said("e1", ANNA, ANNAS, "open");
        world.workers.settle();
        channel.answers(new SendResult.TryLater(Duration.ofSeconds(10), "429"));
        world.pressed("e2", "e1", "verify");
        world.workers.settle();
        world.pressed("e3", "e1", "resubmit");
        world.workers.pass(Duration.ofSeconds(20));
        assertThat(channel.calls)
                .containsExactly(
                        "post direct/chat/contoso/anna open@HOME",
                        "replace m1 verify@HOME",
                        "replace m1 resubmit@HOME");
    }

    @Test
    void alarmThatRingsBeforeItsTimeIsSetAgain() {
        channel.postGap(Duration.ofSeconds(1));
        world.workers.early(Duration.ofMillis(1));
        world.said("e1", ANNA, ROOM, "help");
        world.said("e2", ANNA, ROOM, "help");
        world.workers.pass(Duration.ofSeconds(1));
        assertThat(channel.texts()).hasSize(2);
    }

    @Test
    void postsInOneRoomAreSpacedAsThePlatformWants() {
        channel.postGap(Duration.ofSeconds(1));
        for (int i = 0; i < 3; i++) {
            world.said("e" + i, ANNA, ROOM, "help");
        }
        world.said("b", BO, ANNAS, "help");
        world.workers.settle();
        assertThat(channel.texts()).hasSize(2);
        world.workers.pass(Duration.ofMillis(999));
        assertThat(channel.texts()).hasSize(2);
        world.workers.pass(Duration.ofMillis(1));
        assertThat(channel.texts()).hasSize(3);
        world.workers.pass(Duration.ofSeconds(1));
        assertThat(channel.texts()).hasSize(4);
    }

    @Test
    void refusedPostIsToldToTheConversationOnce() {
        channel.answers(new SendResult.Refused(Refusal.NO_DIRECT_MESSAGE, "cannot_dm"));
        world.said("e1", ANNA, ANNAS, "open");
        world.workers.pass(Duration.ofMinutes(5));
        assertThat(world.story.heard).containsExactly("said 4 waiting 0", "not shown NO_DIRECT_MESSAGE");
        assertThat(channel.calls)
                .containsExactly("post direct/chat/contoso/anna open@HOME", "post room/chat/contoso/general open@HOME");
    }

    @Test
    void deletedMessageIsPostedAnewWhereTheButtonsWere() {
        world.said("e1", ANNA, ANNAS, "open");
        world.workers.settle();
        channel.delete(channel.message(1));
        world.pressed("e2", "e1", "verify");
        world.workers.settle();
        assertThat(channel.calls)
                .containsExactly(
                        "post direct/chat/contoso/anna open@HOME",
                        "replace m1 verify@HOME",
                        "post direct/chat/contoso/anna verify@HOME");
        world.pressed("e3", "e1", "resubmit");
        world.workers.settle();
        assertThat(channel.calls.getLast()).isEqualTo("replace m2 resubmit@HOME");
    }

    @Test
    void deletedMessageElsewhereIsForgotten() {
        world.said("e1", ANNA, ROOM, "open");
        world.workers.settle();
        world.pressed("e2", "e1", "direct");
        world.workers.settle();
        channel.calls.clear();
        channel.delete(channel.message(1));
        world.pressed("e3", "e1", "verify");
        world.workers.settle();
        world.pressed("e4", "e1", "resubmit");
        world.workers.settle();
        assertThat(channel.calls)
                .containsExactlyInAnyOrder(
                        "replace m1 verify@ELSEWHERE", "replace m2 verify@HOME", "replace m2 resubmit@HOME");
    }

    @Test
    void redrawThatIsRefusedForGoodIsNotTriedUntilTheCardChanges() {
        world.said("e1", ANNA, ANNAS, "open");
        world.workers.settle();
        channel.calls.clear();
        channel.answers(new SendResult.Refused(Refusal.INVALID, "invalid_blocks"));
        world.pressed("e2", "e1", "verify");
        world.workers.settle();
        world.pressed("e3", "e1", "verify");
        world.workers.settle();
        assertThat(channel.calls).containsExactly("replace m1 verify@HOME");
        world.pressed("e4", "e1", "resubmit");
        world.workers.settle();
        assertThat(channel.texts()).containsExactly("resubmit@HOME");
    }

    @Test
    void whatIsMeantForAPlatformThatIsNotSetUpWaits() {
        world.close();
        world = new World(folder.resolve("other.db"), channel, List.of());
        world.said("e1", ANNA, ANNAS, "open");
        world.workers.pass(Duration.ofHours(1));
        Path left = world.killed();
        world.close();
        world = new World(left, channel);
        world.workers.pass(Duration.ofHours(2));
        assertThat(channel.texts()).containsExactly("open@HOME");
    }
}
