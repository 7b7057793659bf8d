package io.flowmend.incident;

import io.flowmend.card.AggregateId;
import io.flowmend.card.Choice;
import io.flowmend.channel.PersonRef;
import io.flowmend.channel.Place;
import io.flowmend.channel.ReplyAddress;
import io.flowmend.channel.SendResult.Refusal;
import io.flowmend.powerautomate.Answer;
import io.flowmend.powerautomate.Resubmission;
import io.flowmend.powerautomate.RunRef;
import io.flowmend.powerautomate.RunStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.flowmend.incident.IncidentScene.ANNA;
import static io.flowmend.incident.IncidentScene.BO;
import static io.flowmend.incident.IncidentScene.ENGINE;
import static io.flowmend.incident.IncidentScene.NOON;
import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every incident and every event in any order, tried on long random walks; a failing seed fails again. */
class IncidentPropertiesTest {

    private static final int MOVES = 600;
    private static final List<RunStatus> STATUSES = List.of(RunStatus.values());

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void anyOrderOfEventsGivesTurnsAndCards(long seed) {
        Random random = new Random(seed);
        for (Incident at : walk(random)) {
            IncidentEvent event = event(random, at);
            IncidentTurn turn = ENGINE.step(at, event);

            assertThat(ENGINE.step(at, event)).isEqualTo(turn);
            assertThat(turn.next().revision()).isGreaterThanOrEqualTo(at.revision());
            assertThat(turn.next().runs().stream().map(RunItem::first)).doesNotHaveDuplicates();
            for (IncidentView view : IncidentView.values()) {
                assertThat(IncidentScene.CARDS.card(turn.next(), view).blocks()).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26})
    void choicesThatDifferHaveAnotherRevision(long seed) {
        Random random = new Random(seed);
        for (Incident at : walk(random)) {
            Incident next = ENGINE.step(at, event(random, at)).next();
            if (at.revision() == next.revision() && !(at.stage() instanceof Stage.Blank)) {
                for (Choice.Press button : buttons(next)) {
                    // What the button said then, it means now: a confirmation names how many it is for.
                    if (buttons(at).stream().noneMatch(old -> old.action().equals(button.action()))) {
                        assertThat(IncidentActions.restOf(button.action()))
                                .as("%s appeared at the same revision", button.action())
                                .isPresent();
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34})
    void staleClickNeverChangesState(long seed) {
        Random random = new Random(seed);
        for (Incident at : walk(random)) {
            for (Choice.Press button : buttons(at)) {
                IncidentEvent stale = pressed(NOON, ANNA, at.revision() + 1 + random.nextInt(3), button.action());
                assertThat(ENGINE.step(at, stale).next()).isEqualTo(at);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43, 44, 45, 46, 47, 48})
    void noRunIsAskedToBeResubmittedWhileItIsUnderWayOrHasRecovered(long seed) {
        Random random = new Random(seed);
        for (Incident at : walk(random)) {
            IncidentTurn turn = ENGINE.step(at, event(random, at));
            Map<RunRef, Integer> asked = new HashMap<>();
            for (IncidentEffect effect : turn.effects()) {
                if (effect instanceof IncidentEffect.Resubmit resubmit) {
                    asked.merge(resubmit.run(), 1, Integer::sum);
                    RunItem before = at.item(resubmit.run()).orElseThrow();
                    assertThat(before.isOpen() || before.state() == RunItem.State.UNSURE)
                            .isTrue();
                    assertThat(turn.next().item(resubmit.run()).orElseThrow().state())
                            .isEqualTo(RunItem.State.SENDING);
                }
            }
            assertThat(asked.values()).allMatch(times -> times == 1);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {51, 52, 53, 54, 55, 56})
    void greenOnlyOnceARunHasSucceeded(long seed) {
        Random random = new Random(seed);
        for (Incident at : walk(random)) {
            IncidentEvent event = event(random, at);
            Incident next = ENGINE.step(at, event).next();
            if (at.isOpen() && !next.isOpen()) {
                boolean proved = at.stage() instanceof Stage.Proven || at.stage() instanceof Stage.Resubmitting;
                boolean proves = event instanceof IncidentEvent.Ended ended
                        && ended.repetition().status() == RunStatus.SUCCEEDED;
                assertThat(proved || proves).as("%s by %s", at.stage(), event).isTrue();
                assertThat(next.resubmittable()).isEmpty();
            }
        }
    }

    private static List<Choice.Press> buttons(Incident incident) {
        return IncidentScene.CARDS
                .card(incident, IncidentView.ROOM)
                .choices()
                .filter(Choice.Press.class::isInstance)
                .map(Choice.Press.class::cast)
                .toList();
    }

    private static List<Incident> walk(Random random) {
        List<Incident> states = new ArrayList<>();
        Failure first = IncidentScene.failure("auth.password_changed", 0);
        Incident at = Incident.blank(new AggregateId(AggregateId.Kind.INCIDENT, "walk"), first, NOON);
        at = ENGINE.step(at, new IncidentEvent.Failed(NOON, first, List.of())).next();
        for (int move = 0; move < MOVES; move++) {
            states.add(at);
            at = ENGINE.step(at, event(random, at)).next();
        }
        return states;
    }

    private static IncidentEvent event(Random random, Incident at) {
        Instant now = NOON.plusSeconds(random.nextInt(20_000));
        PersonRef person = random.nextInt(4) == 0 ? BO : ANNA;
        RunItem item = at.runs().isEmpty()
                ? RunItem.of(IncidentScene.failure("auth.password_changed", 0))
                : at.runs().get(random.nextInt(at.runs().size()));
        RunRef run = random.nextBoolean() ? item.latest() : item.first();
        List<Choice.Press> buttons = buttons(at);
        return switch (random.nextInt(13)) {
            case 0 -> new IncidentEvent.Failed(now, failure(random, item), List.of());
            case 1 -> new IncidentEvent.CheckAsked(now, person);
            case 2 ->
                new IncidentEvent.Looked(
                        now,
                        at.stage() instanceof Stage.Checking checking ? checking.round() : random.nextInt(4),
                        List.of(IncidentScene.connection(random.nextBoolean())));
            case 3 -> new IncidentEvent.Sent(now, run);
            case 4 -> new IncidentEvent.Unsure(now, run);
            case 5 -> new IncidentEvent.NotSent(now, run, Answer.Refusal.NO_ACCESS);
            case 6, 7 ->
                new IncidentEvent.Ended(
                        now,
                        run,
                        new Resubmission(
                                new RunRef(run.flow(), "again-" + random.nextInt(1000)),
                                STATUSES.get(random.nextInt(STATUSES.size()))));
            case 8 ->
                random.nextBoolean()
                        ? new IncidentEvent.SnoozeOver(now)
                        : new IncidentEvent.NotShown(now, IncidentScene.ALERTS, Refusal.NO_SUCH_PLACE);
            case 9 -> new IncidentEvent.NotLooked(now, random.nextInt(3), Answer.Refusal.NO_ACCESS);
            case 10 ->
                new IncidentEvent.Picked(
                        now,
                        person,
                        IncidentScene.ALERTS,
                        at.revision() - random.nextInt(2),
                        random.nextInt(5) == 0 ? "nonsense" : IncidentActions.ASSIGN,
                        random.nextBoolean() ? ANNA : BO,
                        IncidentScene.MESSAGE,
                        ReplyAddress.NONE);
            default ->
                buttons.isEmpty()
                        ? pressed(now, person, at.revision(), "nonsense")
                        : pressed(
                                now,
                                person,
                                at.revision(),
                                buttons.get(random.nextInt(buttons.size())).action());
        };
    }

    private static Failure failure(Random random, RunItem item) {
        int number = random.nextInt(40);
        return random.nextInt(4) == 0
                ? IncidentScene.failure(
                        "auth.password_changed",
                        number,
                        "repetition-" + number,
                        item.latest().run())
                : IncidentScene.failure("auth.password_changed", number);
    }

    private static IncidentEvent pressed(Instant at, PersonRef by, long revision, String action) {
        Place place = IncidentScene.ALERTS;
        return new IncidentEvent.Pressed(at, by, place, revision, action, IncidentScene.MESSAGE, ReplyAddress.NONE);
    }
}
