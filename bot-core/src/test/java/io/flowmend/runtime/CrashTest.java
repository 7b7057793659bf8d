package io.flowmend.runtime;

import io.flowmend.channel.EventSink.Acceptance;
import io.flowmend.channel.Shown;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.flowmend.store.Samples.ANNA;
import static io.flowmend.store.Samples.ANNAS;
import static org.assertj.core.api.Assertions.assertThat;

/** The process dies between any two steps of the road, and the next one goes on from the disk that it left. */
class CrashTest {

    @TempDir
    Path folder;

    private final FakeChannel channel = new FakeChannel();

    @Test
    void afterTheCommitAndBeforeThePostNothingIsLost() {
        try (World dying = new World(folder.resolve("flowmend.db"), channel)) {
            dying.said("e1", ANNA, ANNAS, "open");
            try (World next = new World(dying.killed(), channel)) {
                assertThat(channel.texts()).containsExactly("open@HOME");
                assertThat(next.said("e1", ANNA, ANNAS, "open")).isEqualTo(Acceptance.SEEN_BEFORE);
            }
        }
    }

    @Test
    void afterThePostAndBeforeItIsMarkedTheMessageMayComeTwiceAndAPressLeadsFromTheOlderToTheNewer() {
        List<Path> left = new ArrayList<>();
        try (World dying = new World(folder.resolve("flowmend.db"), channel)) {
            channel.afterPost(() -> left.add(dying.killed()));
            dying.said("e1", ANNA, ANNAS, "open");
            dying.workers.settle();
        }
        channel.afterPost(() -> {});
        try (World next = new World(left.getFirst(), channel)) {
            assertThat(channel.texts()).containsExactly("open@HOME", "open@HOME");
            next.workers.pass(Duration.ofHours(1));
            assertThat(channel.texts()).hasSize(2);

            Shown older = new Shown.Standing(channel.message(1));
            next.pressed("e2", "e1", "verify", ANNA, ANNAS, older);
            next.workers.settle();
            assertThat(channel.texts()).containsExactly("below", "verify@HOME");
            next.pressed("e3", "e1", "stale", ANNA, ANNAS, older);
            next.workers.settle();
            assertThat(channel.texts()).containsExactly("below", "verify@HOME");
        }
    }

    @Test
    void afterItIsMarkedNothingComesTwice() {
        try (World dying = new World(folder.resolve("flowmend.db"), channel)) {
            dying.said("e1", ANNA, ANNAS, "open");
            dying.workers.settle();
            try (World next = new World(dying.killed(), channel)) {
                next.workers.pass(Duration.ofHours(1));
                assertThat(channel.calls).hasSize(1);
                next.pressed("e2", "e1", "verify");
                next.workers.settle();
                assertThat(channel.texts()).containsExactly("verify@HOME");
            }
        }
    }

    @Test
    void redrawThatWasWaitingIsMadeAfterTheRestart() {
        try (World dying = new World(folder.resolve("flowmend.db"), channel)) {
            dying.said("e1", ANNA, ANNAS, "open");
            dying.workers.settle();
            dying.pressed("e2", "e1", "verify");
            try (World next = new World(dying.killed(), channel)) {
                next.workers.settle();
                assertThat(channel.texts()).containsExactly("verify@HOME");
            }
        }
    }

    @Test
    void timerThatRanOutWhileNothingRanIsTold() {
        Path left;
        try (World dying = new World(folder.resolve("flowmend.db"), channel)) {
            dying.said("e1", ANNA, ANNAS, "open");
            dying.workers.settle();
            left = dying.killed();
        }
        try (World next = new World(left, channel)) {
            next.workers.pass(Duration.ofDays(1).plusMinutes(1));
            assertThat(channel.texts()).containsExactly("open@HOME", "reminder");
        }
    }
}
