package io.flowmend.conversation;

import io.flowmend.card.Choice;
import io.flowmend.conversation.Stage.Walking;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

import static io.flowmend.conversation.Scene.ANNA;
import static io.flowmend.conversation.Scene.BJORN;
import static io.flowmend.conversation.Scene.CARDS;
import static io.flowmend.conversation.Scene.DIRECT;
import static io.flowmend.conversation.Scene.ENGINE;
import static io.flowmend.conversation.Scene.MESSAGE;
import static io.flowmend.conversation.Scene.NOON;
import static io.flowmend.conversation.Scene.ROOM;
import static io.flowmend.conversation.Scene.after;
import static io.flowmend.conversation.Scene.blank;
import static io.flowmend.conversation.Scene.presses;
import static io.flowmend.conversation.Scene.says;
import static org.assertj.core.api.Assertions.assertThat;

/** A matter that began in a room: who sees what of it, who may press what, and who takes it up. */
class SharedMatterTest {

    private static final Effect IDLE_TIMER = new Effect.SetTimer(Timer.IDLE, NOON.plus(Duration.ofDays(1)));

    @Test
    void otherPersonCannotLeadTheWalkThrough() {
        Conversation at = after(DIRECT, Actions.WALK);

        Turn turn = ENGINE.step(at, presses(BJORN, ROOM, at.revision(), Actions.DONE, MESSAGE));

        assertThat(turn.next()).isEqualTo(at);
        assertThat(turn.effects()).singleElement().isInstanceOf(Effect.AnswerPrivately.class);
    }

    @Test
    void otherPersonMayTakeTheMatterUp() {
        Conversation at = after(ROOM, Actions.WALK);

        Turn turn = ENGINE.step(at, presses(BJORN, ROOM, Choice.Press.ANY_REVISION, Actions.WALK, MESSAGE));

        assertThat(turn.next()).isEqualTo(at);
        assertThat(turn.effects()).contains(new Effect.HandOn(BJORN, ROOM, new BotEvent.TookUp(NOON, Scene.DIAGNOSIS)));
    }

    @Test
    void matterTakenUpBeginsInTheDirectMessage() {
        Turn turn = ENGINE.step(blank(ROOM), new BotEvent.TookUp(NOON, Scene.DIAGNOSIS));

        assertThat(step(turn.next())).isEqualTo("open");
        assertThat(turn.effects()).containsExactly(new Effect.Show(DIRECT), IDLE_TIMER);
    }

    @Test
    void roomSeesHowItStandsAndCanTakeItUpWhileItIsMendedElsewhere() {
        List<Choice.Press> buttons =
                Scene.buttons(CARDS.card(after(ROOM, Actions.WALK, Actions.DONE), CardView.ELSEWHERE));

        assertThat(buttons).extracting(Choice.Press::action).containsExactly(Actions.WALK);
        assertThat(buttons).extracting(Choice.Press::revision).containsExactly(Choice.Press.ANY_REVISION);
    }

    @Test
    void roomIsNotToldOfAPersonsOtherWalkThrough() {
        OpenWalk waiting = new OpenWalk(after(DIRECT, Actions.WALK).id(), "fix", 1, "open");

        Effect.Say said = (Effect.Say)
                ENGINE.step(blank(ROOM), says("hi", waiting)).effects().getFirst();

        assertThat(Scene.buttons(said.card())).isEmpty();
    }

    @Test
    void secondPressOfTheSameButtonIsAnsweredInPlace() {
        Conversation diagnosed = after(DIRECT);
        BotEvent.Chose walk = presses(diagnosed, Actions.WALK);
        Conversation walking = ENGINE.step(diagnosed, walk).next();

        Turn again = ENGINE.step(walking, walk);

        assertThat(again.next()).isEqualTo(walking);
        assertThat(again.effects()).singleElement().isInstanceOf(Effect.ShowAgain.class);
    }

    @Test
    void finishedMatterCanBeTakenUpAnewFromTheRoom() {
        Conversation finished = after(ROOM, Actions.WALK, Actions.DONE, "answer-yes");

        Turn turn = ENGINE.step(finished, presses(ANNA, ROOM, Choice.Press.ANY_REVISION, Actions.WALK, MESSAGE));

        assertThat(step(turn.next())).isEqualTo("open");
        assertThat(turn.effects()).contains(new Effect.Show(DIRECT));
    }

    @Test
    void stoppedMatterThatIsGoneOnWithFromTheRoomIsBroughtToThePerson() {
        Conversation stopped = after(ROOM, Actions.WALK, Actions.CANCEL);

        Turn turn = ENGINE.step(stopped, presses(ANNA, ROOM, Choice.Press.ANY_REVISION, Actions.WALK, MESSAGE));

        assertThat(step(turn.next())).isEqualTo("open");
        assertThat(turn.effects()).contains(new Effect.Show(DIRECT));
    }

    @Test
    void matterTakenUpTwiceIsShownAgain() {
        Conversation taken = ENGINE.step(blank(ROOM), new BotEvent.TookUp(NOON, Scene.DIAGNOSIS))
                .next();

        Turn again = ENGINE.step(taken, new BotEvent.TookUp(NOON, Scene.DIAGNOSIS));

        assertThat(again.next()).isEqualTo(taken);
        assertThat(again.effects()).containsExactly(new Effect.Show(DIRECT));
    }

    private static String step(Conversation at) {
        return ((Walking) at.stage()).step();
    }
}
