package io.flowmend.conversation;

import io.flowmend.card.Choice;
import io.flowmend.channel.PersonRef;
import io.flowmend.channel.Place;
import io.flowmend.channel.ReplyAddress;
import io.flowmend.channel.SendResult.Refusal;
import io.flowmend.channel.Shown;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every state and every event, tried on long random walks; a failing seed fails again. */
class ConversationPropertiesTest {

    private static final int MOVES = 400;
    private static final Place ELSEWHERE = new Place.Room("chat", "contoso", "elsewhere", "");
    private static final List<String> ACTIONS = List.of(
            Actions.WALK,
            Actions.RESUME,
            Actions.GO_ON,
            Actions.DONE,
            Actions.BACK,
            Actions.SKIP,
            Actions.DIFFERENT,
            Actions.HELP,
            Actions.CANCEL,
            Actions.CHECK,
            "answer-yes",
            "answer-not-mine",
            "speak-nb",
            "nonsense");

    private static final List<CheckResult> RESULTS = List.of(
            new CheckResult.Mended(),
            new CheckResult.ByWord(),
            new CheckResult.StillBroken("anna@contoso.example", "Unauthorized"),
            new CheckResult.StillBroken("", ""),
            new CheckResult.Unseen("503"));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyStateAndEventGiveATurnAndACardForEveryView(long seed) {
        Random random = new Random(seed);
        for (Conversation at : walk(random)) {
            BotEvent event = event(random, at);
            Turn turn = Scene.ENGINE.step(at, event);

            assertThat(turn.next().revision()).isBetween(at.revision(), at.revision() + 1);
            assertThat(Scene.ENGINE.step(at, event)).isEqualTo(turn);
            for (CardView view : CardView.values()) {
                assertThat(Scene.CARDS.card(turn.next(), view).blocks()).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void staleClickNeverChangesState(long seed) {
        Random random = new Random(seed);
        for (Conversation at : walk(random)) {
            long other = at.revision() + 1 + random.nextInt(5);
            String action = ACTIONS.get(2 + random.nextInt(ACTIONS.size() - 2));

            Turn turn = Scene.ENGINE.step(at, Scene.presses(at.person(), at.home(), other, action, Scene.MESSAGE));

            assertThat(turn.next()).isEqualTo(at);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void everyButtonOfACardDoesSomething(long seed) {
        for (Conversation at : walk(new Random(seed))) {
            for (CardView view : CardView.values()) {
                Place place = view == CardView.ELSEWHERE ? ELSEWHERE : at.home();
                for (Choice.Press button : Scene.buttons(Scene.CARDS.card(at, view))) {
                    Turn turn = Scene.ENGINE.step(
                            at, Scene.presses(at.person(), place, button.revision(), button.action(), Scene.MESSAGE));
                    assertThat(turn.reason())
                            .as("%s on %s seen %s", button.action(), at.stage(), view)
                            .doesNotStartWith("stale");
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34})
    void revisionStaysWhereTheChoicesStay(long seed) {
        Random random = new Random(seed);
        for (Conversation at : walk(random)) {
            Turn turn = Scene.ENGINE.step(at, event(random, at));
            boolean moved = turn.next().revision() != at.revision();
            assertThat(moved).isEqualTo(!turn.next().stage().equals(at.stage()));
        }
    }

    private static List<Conversation> walk(Random random) {
        List<Conversation> states = new ArrayList<>();
        Conversation at = Scene.blank(random.nextBoolean() ? Scene.DIRECT : Scene.ROOM);
        for (int move = 0; move < MOVES; move++) {
            states.add(at);
            at = Scene.ENGINE.step(at, event(random, at)).next();
        }
        return states;
    }

    private static BotEvent event(Random random, Conversation at) {
        PersonRef by = random.nextInt(5) == 0 ? Scene.BJORN : Scene.ANNA;
        Place place = random.nextBoolean() ? at.home() : at.origin();
        Shown shown = random.nextInt(4) == 0 ? new Shown.Privately() : Scene.MESSAGE;
        long revision = random.nextInt(6) == 0 ? Choice.Press.ANY_REVISION : at.revision();
        if (at.isBlank()) {
            return switch (random.nextInt(4)) {
                case 0 -> Scene.says("language");
                case 1 -> new BotEvent.Guided(Scene.NOON, Scene.INCIDENT, Scene.DIAGNOSIS);
                default -> Scene.says("AADSTS700082");
            };
        }
        return switch (random.nextInt(14)) {
            case 0 -> new BotEvent.TimeUp(Scene.NOON.plus(Duration.ofHours(random.nextInt(50))), Timer.IDLE);
            case 1 -> new BotEvent.NotShown(Scene.NOON, place, Refusal.NO_DIRECT_MESSAGE);
            case 2 -> new BotEvent.TookUp(Scene.NOON, Scene.DIAGNOSIS);
            case 3 -> new BotEvent.Guided(Scene.NOON, Scene.INCIDENT, Scene.DIAGNOSIS);
            case 4 -> new BotEvent.Checked(Scene.NOON, RESULTS.get(random.nextInt(RESULTS.size())));
            default ->
                new BotEvent.Chose(
                        Scene.NOON,
                        by,
                        place,
                        revision,
                        ACTIONS.get(random.nextInt(ACTIONS.size())),
                        shown,
                        ReplyAddress.NONE);
        };
    }
}
