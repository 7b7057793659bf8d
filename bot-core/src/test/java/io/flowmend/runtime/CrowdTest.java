package io.flowmend.runtime;

import io.flowmend.channel.EventId;
import io.flowmend.channel.EventSink.Acceptance;
import io.flowmend.channel.Inbound;
import io.flowmend.channel.PersonRef;
import io.flowmend.channel.Place;
import io.flowmend.channel.Profile;
import io.flowmend.channel.ReplyAddress;
import io.flowmend.channel.UserAction;
import io.flowmend.store.jdbc.JdbcStore;
import io.flowmend.store.jdbc.SqliteDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.flowmend.store.Samples.ANNA;
import static io.flowmend.store.Samples.ANNAS;
import static org.assertj.core.api.Assertions.assertThat;

/** Many at once. */
class CrowdTest {

    private static final int THREADS = 8;
    private static final int TURNS = 2_000;

    @TempDir
    Path folder;

    private final FakeChannel channel = new FakeChannel();

    @Test
    void ofManyTurnsAtOnceNoneIsLost() throws Exception {
        try (World world = new World(folder.resolve("flowmend.db"), channel)) {
            List<Callable<Acceptance>> all = new ArrayList<>();
            for (int i = 0; i < TURNS; i++) {
                String event = "e" + i;
                PersonRef person = SampleStory.person("p" + i % 50);
                all.add(() -> world.said(event, person, new Place.Direct(person), event));
            }
            assertThat(together(all)).containsOnly(Acceptance.STORED);
            assertThat(IntStream.range(0, TURNS))
                    .allMatch(i -> world.store.read(transaction -> transaction
                            .conversations()
                            .find(World.idOf("e" + i))
                            .isPresent()));
        }
    }

    @Test
    void sameEventFromSeveralThreadsIsOneTurn() throws Exception {
        try (World world = new World(folder.resolve("flowmend.db"), channel)) {
            for (int round = 0; round < 50; round++) {
                String event = "e" + round;
                CountDownLatch start = new CountDownLatch(4);
                List<Callable<Acceptance>> all = new ArrayList<>();
                for (int i = 0; i < 4; i++) {
                    all.add(() -> {
                        start.countDown();
                        start.await();
                        return world.said(event, ANNA, ANNAS, "help");
                    });
                }
                assertThat(together(all)).filteredOn(Acceptance.STORED::equals).hasSize(1);
            }
            world.workers.settle();
            assertThat(channel.texts()).hasSize(50);
        }
    }

    @Test
    void everyLaneKeepsItsOrderWhileTheyRunBesideEachOther() throws Exception {
        int lanes = 5;
        int turns = 200;
        // The timers that the turns set must not run out while the real clock runs.
        Instant said = InstantSource.system().instant().plus(Duration.ofDays(1));
        CountDownLatch posted = new CountDownLatch(turns);
        channel.afterPost(posted::countDown);
        try (JdbcStore store = new JdbcStore(SqliteDatabase.open(folder.resolve("flowmend.db")));
                BotRuntime runtime = new BotRuntime(
                        store,
                        new SampleStory().parts(),
                        List.of(channel),
                        person -> Profile.UNKNOWN,
                        new FakeService().all(),
                        Alerting.OFF,
                        new BotRuntime.Surroundings(
                                InstantSource.system(), new Random(7), new VirtualWorkers(), Duration.ofMinutes(1)))) {
            runtime.start();
            for (int i = 0; i < turns; i++) {
                PersonRef person = SampleStory.person("p" + i % lanes);
                runtime.sink()
                        .accept(new Inbound(
                                new EventId("e" + i),
                                new Place.Direct(person),
                                person,
                                said,
                                ReplyAddress.NONE,
                                new UserAction.Said("step-" + i)));
            }
            assertThat(posted.await(60, TimeUnit.SECONDS)).isTrue();
        }
        for (int lane = 0; lane < lanes; lane++) {
            int of = lane;
            String prefix = "post direct/chat/contoso/p" + of;
            assertThat(channel.calls.stream().filter(call -> call.startsWith(prefix)))
                    .containsExactlyElementsOf(IntStream.range(0, turns)
                            .filter(i -> i % lanes == of)
                            .mapToObj(i -> prefix + " step-" + i + "@HOME")
                            .toList());
        }
    }

    private static List<Acceptance> together(List<Callable<Acceptance>> all) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Acceptance> results = new ArrayList<>();
            for (Future<Acceptance> future : threads.invokeAll(all)) {
                results.add(future.get());
            }
            return results;
        }
    }
}
