package io.flowmend.runtime;

import io.flowmend.channel.MessageRef;
import io.flowmend.channel.Place;
import io.flowmend.channel.ReplyAddress;
import io.flowmend.channel.Shown;
import io.flowmend.channel.UserAction;
import io.flowmend.diagnosis.run.Meanwhile;
import io.flowmend.incident.Incident;
import io.flowmend.incident.RunItem;
import io.flowmend.incident.Stage;
import io.flowmend.powerautomate.FlowRef;
import io.flowmend.powerautomate.Resubmitter.Submitted;
import io.flowmend.powerautomate.RunStatus;
import io.flowmend.store.Ask;
import io.flowmend.store.Samples;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** From a failed run to a proved repair, through the store, the outbox and what is asked; the service is in memory. */
class IncidentRoadTest {

    private static final Duration A_WHILE = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private final FakeService service = new FakeService();
    private final FakeChannel channel = new FakeChannel();
    private World world;
    private int events;

    @BeforeEach
    void start() {
        world = new World(folder.resolve("flowmend.db"), channel, service);
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void failuresThatAreSeenAreToldOnceHoweverOftenTheyAreSeen() {
        service.fails("a1");
        service.fails("b2");
        world.workers.pass(Duration.ofMinutes(5));

        assertThat(channel.calls).filteredOn(call -> call.startsWith("post")).hasSize(1);
        assertThat(incident().failedRuns()).isEqualTo(2);
    }

    @Test
    void howTheOwnersAccountStandsReachesTheDiagnosis() {
        service.owner = Meanwhile.Owner.DISABLED;
        world.runtime.failures().accept(service.fails("a1"), Ask.Told.NOTHING);
        world.workers.pass(A_WHILE);

        assertThat(incident().diagnosis().cause()).hasToString("auth.account_disabled_or_deleted");
    }

    @Test
    void toldAndSeenIsOneFailure() {
        world.runtime.failures().accept(service.fails("a1"), Ask.Told.NOTHING);
        world.runtime.failures().accept(FakeService.run("a1"), Ask.Told.NOTHING);
        world.workers.pass(Duration.ofMinutes(5));

        assertThat(incident().failedRuns()).isEqualTo(1);
    }

    @Test
    void runThatReportsItselfIsReadOnceItHasEnded() {
        service.running.put("a1", RunStatus.RUNNING);
        world.runtime.failures().accept(FakeService.run("a1"), Ask.Told.NOTHING);
        world.workers.pass(A_WHILE);
        assertThat(channel.calls).isEmpty();

        service.running.put("a1", RunStatus.FAILED);
        world.workers.pass(A_WHILE);
        assertThat(incident().failedRuns()).isEqualTo(1);
    }

    @Test
    void manyFailuresAreFewEdits() {
        for (int run = 0; run < 40; run++) {
            world.runtime.failures().accept(service.fails((char) ('a' + run % 12) + "-" + run), Ask.Told.NOTHING);
            world.workers.pass(Duration.ofSeconds(3));
        }
        world.workers.pass(A_WHILE);

        assertThat(incident().failedRuns()).isEqualTo(40);
        assertThat(channel.calls).filteredOn(call -> call.startsWith("post")).hasSize(1);
        assertThat(channel.calls).filteredOn(call -> call.startsWith("replace")).hasSizeLessThanOrEqualTo(41);
    }

    @Test
    void wholeWayFromTheFailureToTheProof() {
        mended("a1", "a2", "b3");
        press("try");
        world.workers.pass(A_WHILE);
        assertThat(service.resubmits).hasSize(1);
        service.ends(RunStatus.SUCCEEDED);
        world.workers.pass(A_WHILE);
        assertThat(incident().stage()).isInstanceOf(Stage.Proven.class);

        press("rest-2");
        world.workers.pass(A_WHILE);
        service.ends(RunStatus.SUCCEEDED);
        world.workers.pass(Duration.ofMinutes(2));

        assertThat(incident().stage()).isInstanceOf(Stage.Recovered.class);
        assertThat(service.resubmits).containsExactlyInAnyOrder("a1", "a2", "b3");
        assertThat(channel.texts().getFirst()).isEqualTo("bot.incident.heading.recovered");
    }

    @Test
    void timeOutAfterTheEffectIsFoundAndNotSentAgain() {
        mended("a1");
        service.answers(new Submitted.Unsure("taken, but no answer"));
        press("try");
        world.workers.pass(A_WHILE);
        service.ends(RunStatus.SUCCEEDED);
        world.workers.pass(A_WHILE);

        assertThat(service.resubmits).containsExactly("a1");
        assertThat(incident().stage()).isInstanceOf(Stage.Recovered.class);
    }

    @Test
    void timeOutWithoutATraceIsForAPersonToDecide() {
        mended("a1");
        service.answers(new Submitted.Unsure("lost"));
        press("try");
        world.workers.pass(Duration.ofMinutes(4));
        assertThat(incident().in(RunItem.State.UNSURE)).hasSize(1);
        assertThat(service.resubmits).isEmpty();

        press("send-again");
        world.workers.pass(A_WHILE);
        assertThat(service.resubmits).containsExactly("a1");
    }

    @Test
    void killedBetweenTheRequestAndItsNoteNothingIsSentTwice() {
        mended("a1");
        Path[] disk = new Path[1];
        service.beforeAnswer = () -> disk[0] = world.killed();
        press("try");
        world.workers.pass(A_WHILE);
        service.beforeAnswer = () -> {};

        try (World again = new World(disk[0], channel, service)) {
            again.workers.pass(A_WHILE);
            service.ends(RunStatus.SUCCEEDED);
            again.workers.pass(Duration.ofMinutes(1));
            assertThat(service.resubmits).containsExactly("a1");
            assertThat(only(again).stage()).isInstanceOf(Stage.Recovered.class);
        }
    }

    @Test
    void serviceThatIsSilentForAWhileLosesNothing() {
        service.silent = true;
        world.runtime.failures().accept(service.fails("a1"), Ask.Told.NOTHING);
        world.workers.pass(Duration.ofMinutes(10));
        assertThat(channel.calls).isEmpty();

        service.silent = false;
        world.workers.pass(Duration.ofMinutes(10));
        assertThat(incident().failedRuns()).isEqualTo(1);
    }

    @Test
    void runOfWhichAPartCannotBeReadIsWaitedForButNotForEver() {
        service.half = true;
        world.runtime.failures().accept(service.fails("a1"), Ask.Told.NOTHING);
        world.workers.pass(Duration.ofMinutes(4));
        assertThat(channel.calls).isEmpty();

        world.workers.pass(Duration.ofMinutes(10));
        assertThat(incident().failedRuns()).isEqualTo(1);
        assertThat(incident().partly()).isTrue();

        service.half = false;
        world.runtime.failures().accept(service.fails("a2"), Ask.Told.NOTHING);
        world.workers.pass(A_WHILE);
        assertThat(incident().failedRuns()).isEqualTo(2);
        assertThat(incident().partly()).isFalse();
    }

    @Test
    void flowThatCannotBeLookedAtStaysWhereItWasAndHoldsUpNoOther() {
        FlowRef mute = FakeService.run("m1").flow();
        service.missed.add(mute);
        service.fails("a1");
        world.workers.pass(Duration.ofHours(3));

        assertThat(incident().failedRuns()).isEqualTo(1);
        Instant first = Objects.requireNonNull(service.asked.get(mute));
        assertThat(first).isBefore(Samples.NOON);
        world.workers.pass(Duration.ofHours(3));
        assertThat(service.asked.get(mute)).isEqualTo(first);

        service.missed.clear();
        world.workers.pass(Duration.ofMinutes(5));
        service.missed.add(mute);
        world.workers.pass(Duration.ofMinutes(5));
        assertThat(service.asked.get(mute)).isAfter(first.plus(Duration.ofHours(5)));
    }

    private void mended(String... runs) {
        for (String run : runs) {
            world.runtime.failures().accept(service.fails(run), Ask.Told.NOTHING);
        }
        world.workers.pass(A_WHILE);
        press("fix");
        world.workers.pass(A_WHILE);
        service.healthy = true;
        world.checkAsked(incident().id());
        world.workers.pass(A_WHILE);
        assertThat(incident().stage()).isInstanceOf(Stage.Mended.class);
    }

    private void press(String action) {
        Place.Room room = World.ALERTS;
        Incident incident = incident();
        MessageRef message = channel.message(1);
        world.accept(
                "press-" + events++,
                Samples.ANNA,
                room,
                ReplyAddress.NONE,
                new UserAction.Chose(incident.id(), incident.revision(), action, new Shown.Standing(message)));
        world.workers.settle();
    }

    private Incident incident() {
        return only(world);
    }

    private static Incident only(World world) {
        List<Incident> all = world.store.read(transaction -> transaction
                .incidents()
                .latest("account/anna@contoso.com")
                .map(stored -> List.of(stored.incident()))
                .orElse(List.of()));
        assertThat(all).hasSize(1);
        return all.getFirst();
    }
}
