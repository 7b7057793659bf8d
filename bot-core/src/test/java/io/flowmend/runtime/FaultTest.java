package io.flowmend.runtime;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.flowmend.channel.EventSink.Acceptance;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

import static io.flowmend.store.Samples.ANNA;
import static io.flowmend.store.Samples.ANNAS;
import static io.flowmend.store.Samples.ROOM;
import static org.assertj.core.api.Assertions.assertThat;

/** A fault of ours: caught once, logged under a reference, and shown to the person without its insides. */
class FaultTest {

    private static final String REFERENCE = "[2-9B-Z]{8}";

    @TempDir
    Path folder;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger("io.flowmend.runtime");
    private World world;
    private FakeChannel channel;

    @BeforeEach
    void open() {
        channel = new FakeChannel();
        world = new World(folder.resolve("flowmend.db"), channel);
        logger.setLevel(Level.INFO);
        logger.setAdditive(false);
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void close() {
        logger.detachAppender(log);
        logger.setAdditive(true);
        logger.setLevel(null);
        world.close();
    }

    @Test
    void failedTurnShowsItsReferenceAndNothingElseWhereThePersonActed() {
        assertThat(world.said("e1", ANNA, ROOM, "crash")).isEqualTo(Acceptance.STORED);
        world.workers.settle();
        assertThat(channel.calls).singleElement().asString().matches("post room/.* bot.error " + REFERENCE);
        assertThat(log.list)
                .filteredOn(line -> line.getLevel() == Level.ERROR)
                .singleElement()
                .satisfies(line -> assertThat(line.getFormattedMessage())
                        .contains(channel.texts().getFirst().substring("bot.error ".length()), "e1"));
    }

    @Test
    void failedPressIsAnsweredPrivately() {
        world.said("e1", ANNA, ROOM, "open");
        world.pressed("e2", "e1", "crash");
        world.workers.settle();
        assertThat(channel.calls.stream().filter(call -> call.startsWith("private")))
                .singleElement()
                .asString()
                .matches("private anna bot.error " + REFERENCE);
    }

    @Test
    void failedEventDoesNotComeAgain() {
        world.said("e1", ANNA, ROOM, "crash");
        assertThat(world.said("e1", ANNA, ROOM, "crash")).isEqualTo(Acceptance.SEEN_BEFORE);
    }

    @Test
    void endlessRecursionIsAFaultLikeAnother() {
        assertThat(world.said("e1", ANNA, ROOM, "recurse")).isEqualTo(Acceptance.STORED);
        world.workers.settle();
        assertThat(channel.texts()).singleElement().asString().startsWith("bot.error ");
    }

    @Test
    void cardThatCannotBeDrawnIsToldOfAndTheNextIsShown() {
        world.said("e1", ANNA, ANNAS, "undrawable");
        world.said("e2", ANNA, ANNAS, "open");
        world.workers.settle();
        assertThat(channel.texts()).hasSize(2);
        assertThat(channel.texts().get(0)).isEqualTo("open@HOME");
        assertThat(channel.texts().get(1)).matches("bot.error " + REFERENCE);
    }

    @Test
    void turnIsLoggedInOneLineWithoutWhatWasSaid() {
        world.said("e1", ANNA, ANNAS, "mysecret");
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly("turn event=e1 of=" + World.idOf("e1") + " reason=\"said\" effects=[Show, SetTimer]");
        assertThat(List.copyOf(log.list))
                .noneMatch(line -> line.getFormattedMessage().contains("mysecret"));
    }
}
