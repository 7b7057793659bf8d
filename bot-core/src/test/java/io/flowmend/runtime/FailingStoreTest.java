package io.flowmend.runtime;

import io.flowmend.channel.EventSink.Acceptance;
import io.flowmend.runtime.FailingStore.Mood;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.flowmend.store.Samples.ANNA;
import static io.flowmend.store.Samples.ANNAS;
import static org.assertj.core.api.Assertions.assertThat;

/** The database is slow or full. */
class FailingStoreTest {

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
    void eventThatCannotBeStoredIsNotAcknowledgedAndMayComeAgain() {
        world.store.writes(Mood.UNAVAILABLE);
        assertThat(world.said("e1", ANNA, ANNAS, "open")).isEqualTo(Acceptance.NOT_STORED);
        world.store.writes(Mood.WELL);
        assertThat(world.said("e1", ANNA, ANNAS, "open")).isEqualTo(Acceptance.STORED);
    }

    @Test
    void eventThatTakesTooLongIsTakenBack() {
        world.store.writes(Mood.SLOW);
        assertThat(world.said("e1", ANNA, ANNAS, "open")).isEqualTo(Acceptance.NOT_STORED);
        assertThat(world.store.withdrawn).isTrue();
    }

    @Test
    void messageThatCouldNotBeMarkedAsShownIsMarkedLaterAndNotPostedAgain() {
        channel.afterPost(() -> world.store.writes(Mood.UNAVAILABLE));
        world.said("e1", ANNA, ANNAS, "open");
        world.workers.pass(Duration.ofMinutes(1));
        channel.afterPost(() -> {});
        world.store.writes(Mood.WELL);
        world.workers.pass(Duration.ofMinutes(1));
        assertThat(channel.calls).hasSize(1);
        world.pressed("e2", "e1", "verify");
        world.workers.settle();
        assertThat(channel.texts()).containsExactly("verify@HOME");
    }
}
