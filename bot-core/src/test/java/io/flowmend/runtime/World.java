package io.flowmend.runtime;

import io.flowmend.card.AggregateId;
import io.flowmend.channel.EventId;
import io.flowmend.channel.EventSink.Acceptance;
import io.flowmend.channel.Inbound;
import io.flowmend.channel.PersonRef;
import io.flowmend.channel.Place;
import io.flowmend.channel.Profile;
import io.flowmend.channel.ReplyAddress;
import io.flowmend.channel.Shown;
import io.flowmend.channel.UserAction;
import io.flowmend.store.Key;
import io.flowmend.store.Samples;
import io.flowmend.store.jdbc.JdbcStore;
import io.flowmend.store.jdbc.SqliteDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/** The shell over a real store, with a small story, a fake platform and a clock that stands. */
final class World implements AutoCloseable {

    static final Place.Room ALERTS = new Place.Room("chat", "contoso", "alerts", "");

    final ManualClock clock = new ManualClock();
    final ManualWorkers workers = new ManualWorkers(clock);
    final SampleStory story = new SampleStory();
    final FakeChannel channel;
    final FailingStore store;
    final BotRuntime runtime;
    private final Path file;

    World(Path file, FakeChannel channel) {
        this(file, channel, List.of(channel));
    }

    World(Path file, FakeChannel channel, List<FakeChannel> channels) {
        this(file, channel, channels, new FakeService());
    }

    World(Path file, FakeChannel channel, FakeService service) {
        this(file, channel, List.of(channel), service);
    }

    private World(Path file, FakeChannel channel, List<FakeChannel> channels, FakeService service) {
        this.file = file;
        this.channel = channel;
        this.store = new FailingStore(new JdbcStore(SqliteDatabase.open(file)));
        this.runtime = new BotRuntime(
                store,
                story.parts(),
                List.copyOf(channels),
                person -> Profile.UNKNOWN,
                service.all(),
                new Alerting(List.of(ALERTS), new Watched.Named(List.of("env")), Duration.ofMinutes(1)),
                new BotRuntime.Surroundings(clock, new Random(7), workers, Duration.ofSeconds(10)));
        runtime.start();
        workers.settle();
    }

    /** The state of the disk at this moment, as a new process would find it after this one was killed. */
    Path killed() {
        Path copy = file.resolveSibling("copy-" + System.nanoTime() + ".db");
        try {
            for (String part : List.of("", "-wal")) {
                Path from = Path.of(file + part);
                if (Files.exists(from)) {
                    Files.copy(from, Path.of(copy + part));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return copy;
    }

    Acceptance said(String event, PersonRef person, Place place, String text) {
        return accept(event, person, place, ReplyAddress.NONE, new UserAction.Said(text));
    }

    Acceptance pressed(String event, String of, String action) {
        return pressed(event, of, action, Samples.ANNA, Samples.ANNAS, new Shown.Privately());
    }

    Acceptance pressed(String event, String of, String action, PersonRef person, Place place, Shown shown) {
        return accept(
                event, person, place, new ReplyAddress("reply"), new UserAction.Chose(idOf(of), 2, action, shown));
    }

    Acceptance accept(String event, PersonRef person, Place place, ReplyAddress reply, UserAction action) {
        return runtime.sink().accept(new Inbound(new EventId(event), place, person, clock.instant(), reply, action));
    }

    /** Anna says on her walk-through that it is mended. */
    void checkAsked(AggregateId incident) {
        AggregateId walk = idOf(incident + "/" + Key.of(Samples.ANNA));
        accept(
                "check-" + incident,
                Samples.ANNA,
                Samples.ANNAS,
                new ReplyAddress(incident.key()),
                new UserAction.Chose(walk, 2, "check", new Shown.Privately()));
    }

    /** The conversation that began with the event. */
    static AggregateId idOf(String event) {
        return TurnWriter.idFrom(event);
    }

    @Override
    public void close() {
        runtime.close();
        store.close();
    }
}
