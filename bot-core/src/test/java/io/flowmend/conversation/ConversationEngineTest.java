package io.flowmend.conversation;

import io.flowmend.card.Choice;
import io.flowmend.channel.Place;
import io.flowmend.channel.SendResult.Refusal;
import io.flowmend.channel.Shown;
import io.flowmend.conversation.Stage.Cancelled;
import io.flowmend.conversation.Stage.Detail;
import io.flowmend.conversation.Stage.Diagnosed;
import io.flowmend.conversation.Stage.Finished;
import io.flowmend.conversation.Stage.LanguageMenu;
import io.flowmend.conversation.Stage.Walking;
import io.flowmend.playbook.Playbook;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

import static io.flowmend.conversation.Scene.ANNA;
import static io.flowmend.conversation.Scene.DIRECT;
import static io.flowmend.conversation.Scene.ENGINE;
import static io.flowmend.conversation.Scene.MESSAGE;
import static io.flowmend.conversation.Scene.NOON;
import static io.flowmend.conversation.Scene.ROOM;
import static io.flowmend.conversation.Scene.after;
import static io.flowmend.conversation.Scene.blank;
import static io.flowmend.conversation.Scene.commands;
import static io.flowmend.conversation.Scene.presses;
import static io.flowmend.conversation.Scene.says;
import static org.assertj.core.api.Assertions.assertThat;

class ConversationEngineTest {

    private static final Effect IDLE_TIMER = new Effect.SetTimer(Timer.IDLE, NOON.plus(Duration.ofDays(1)));
    private static final Shown PRIVATELY = new Shown.Privately();

    @Test
    void pastedFailureIsDiagnosedAndShownWhereItWasPasted() {
        Turn turn = ENGINE.step(blank(ROOM), says("AADSTS700082: expired"));

        assertThat(turn.next().stage()).isEqualTo(new Diagnosed(Scene.DIAGNOSIS, false, List.of()));
        assertThat(turn.effects()).containsExactly(new Effect.Show(ROOM));
    }

    @Test
    void textThatIsNoFailureIsAnsweredAndNothingIsRemembered() {
        Turn turn = ENGINE.step(blank(DIRECT), says("thank you, that was all"));

        assertThat(turn.next().isBlank()).isTrue();
        assertThat(turn.effects()).singleElement().isInstanceOf(Effect.Say.class);
    }

    @Test
    void greetingWithFewWordsIsGreetedButGreetingBeforeAnErrorIsDiagnosed() {
        assertThat(ENGINE.step(blank(DIRECT), says("Hi there!")).reason()).isEqualTo("hello");
        assertThat(ENGINE.step(blank(DIRECT), says("")).reason()).isEqualTo("hello");
        assertThat(ENGINE.step(blank(DIRECT), says("help")).reason()).isEqualTo("help");
        assertThat(ENGINE.step(blank(DIRECT), says("Hi, AADSTS700082")).reason())
                .isEqualTo("diagnosed auth.token_expired");
    }

    @Test
    void commandInARoomIsAnsweredPrivatelyAndLeavesNothingStanding() {
        Turn turn = ENGINE.step(blank(ROOM), commands("diagnose AADSTS700082"));

        assertThat(turn.effects()).singleElement().isInstanceOf(Effect.AnswerPrivately.class);
        assertThat(turn.next().stage()).isInstanceOf(Diagnosed.class);
    }

    @Test
    void commandInTheDirectMessageIsAnOrdinaryMessage() {
        assertThat(ENGINE.step(blank(DIRECT), commands("diagnose AADSTS700082")).effects())
                .containsExactly(new Effect.Show(DIRECT));
    }

    @Test
    void walkThroughInTheDirectMessageIsRedrawnInPlace() {
        Turn turn = ENGINE.step(after(DIRECT), presses(after(DIRECT), Actions.WALK));

        assertThat(turn.next().isWalking()).isTrue();
        assertThat(turn.next().home()).isEqualTo(DIRECT);
        assertThat(turn.effects()).containsExactly(IDLE_TIMER);
    }

    @Test
    void walkThroughFromARoomIsHeldInTheDirectMessage() {
        Conversation diagnosed = after(ROOM);

        Turn turn = ENGINE.step(diagnosed, presses(diagnosed, Actions.WALK));

        assertThat(turn.next().home()).isEqualTo(DIRECT);
        assertThat(turn.effects()).contains(new Effect.Show(DIRECT), IDLE_TIMER);
        assertThat(turn.effects()).anyMatch(Effect.PointToDirect.class::isInstance);
    }

    @Test
    void walkThroughFromAPrivateAnswerStandsAsAMessageOfItsOwn() {
        Conversation diagnosed =
                ENGINE.step(blank(DIRECT), commands("AADSTS700082")).next();

        Turn turn = ENGINE.step(diagnosed, presses(ANNA, DIRECT, diagnosed.revision(), Actions.WALK, PRIVATELY));

        assertThat(turn.effects()).contains(new Effect.Show(DIRECT));
    }

    @Test
    void stepsLeadOnBackAndRoundTheSkippedOne() {
        assertThat(step(after(DIRECT, Actions.WALK))).isEqualTo("open");
        assertThat(step(after(DIRECT, Actions.WALK, Actions.DONE))).isEqualTo("found");
        assertThat(step(after(DIRECT, Actions.WALK, Actions.SKIP))).isEqualTo("found");
        assertThat(step(after(DIRECT, Actions.WALK, Actions.DONE, Actions.BACK)))
                .isEqualTo("open");
        assertThat(after(DIRECT, Actions.WALK, Actions.BACK).stage()).isInstanceOf(Diagnosed.class);
        assertThat(step(after(DIRECT, Actions.WALK, Actions.DONE, "answer-not-mine")))
                .isEqualTo("tell");
    }

    @Test
    void skippedStepIsRememberedAsSkipped() {
        Walking walking = (Walking) after(DIRECT, Actions.WALK, Actions.SKIP).stage();

        assertThat(walking.trail()).containsExactly(new Stage.Visit("open", true));
    }

    @Test
    void helpAndDifferentScreenAreShownAndHiddenAgain() {
        assertThat(detail(after(DIRECT, Actions.WALK, Actions.HELP))).isEqualTo(Detail.HELP);
        assertThat(detail(after(DIRECT, Actions.WALK, Actions.HELP, Actions.HELP)))
                .isEqualTo(Detail.NONE);
        assertThat(detail(after(DIRECT, Actions.WALK, Actions.DIFFERENT))).isEqualTo(Detail.DIFFERENT);
        assertThat(detail(after(DIRECT, Actions.WALK, Actions.DIFFERENT, Actions.DONE)))
                .isEqualTo(Detail.NONE);
    }

    @Test
    void finishStopsTheTimerAndCanBeGoneBackFrom() {
        Conversation asked = after(DIRECT, Actions.WALK, Actions.DONE);

        Turn turn = ENGINE.step(asked, presses(asked, "answer-yes"));

        assertThat(turn.next().stage()).isInstanceOf(Finished.class);
        assertThat(turn.effects()).containsExactly(new Effect.StopTimer(Timer.IDLE));
        Conversation back =
                ENGINE.step(turn.next(), presses(turn.next(), Actions.BACK)).next();
        assertThat(step(back)).isEqualTo("found");
    }

    @Test
    void cancelledWalkThroughCanBeGoneOnWith() {
        Conversation cancelled = after(DIRECT, Actions.WALK, Actions.DONE, Actions.CANCEL);

        assertThat(cancelled.stage()).isInstanceOf(Cancelled.class);
        assertThat(step(ENGINE.step(cancelled, presses(cancelled, Actions.GO_ON))
                        .next()))
                .isEqualTo("found");
    }

    @Test
    void staleClickShowsCurrentCardAndKeepsState() {
        Conversation at = after(DIRECT, Actions.WALK, Actions.DONE);

        Turn turn = ENGINE.step(at, presses(ANNA, DIRECT, at.revision() - 1, Actions.DONE, MESSAGE));

        assertThat(turn.next()).isEqualTo(at);
        assertThat(turn.effects()).singleElement().isInstanceOf(Effect.ShowAgain.class);
    }

    @Test
    void interruptionIsAnsweredAndOffersToGoOn() {
        Conversation walking = after(DIRECT, Actions.WALK);
        OpenWalk waiting = new OpenWalk(walking.id(), "fix", 1, "open");

        Turn turn = ENGINE.step(blank(DIRECT), says("help", waiting));

        Effect.Say said = (Effect.Say) turn.effects().getFirst();
        assertThat(Scene.buttons(said.card())).extracting(Choice.Press::action).containsExactly(Actions.RESUME);
        Choice.Press resume = Scene.buttons(said.card()).getFirst();
        Turn resumed = ENGINE.step(walking, presses(ANNA, DIRECT, resume.revision(), resume.action(), MESSAGE));
        assertThat(resumed.next()).isEqualTo(walking);
        assertThat(resumed.effects()).containsExactly(new Effect.Show(DIRECT));
    }

    @Test
    void personIsRemindedOnlyAfterADayWithoutAMove() {
        Conversation walking = after(DIRECT, Actions.WALK);

        assertThat(timeUp(walking, Duration.ofHours(23)).effects()).isEmpty();
        assertThat(timeUp(walking, Duration.ofDays(1)).effects())
                .singleElement()
                .isInstanceOf(Effect.Say.class);
        assertThat(timeUp(after(DIRECT, Actions.WALK, Actions.CANCEL), Duration.ofDays(2))
                        .effects())
                .isEmpty();
    }

    @Test
    void walkThroughIsHeldWhereItBeganIfNoDirectMessageCanBeOpened() {
        Conversation walking = after(ROOM, Actions.WALK);

        Turn turn = ENGINE.step(walking, new BotEvent.NotShown(NOON, DIRECT, Refusal.NO_DIRECT_MESSAGE));

        assertThat(turn.next().home()).isEqualTo(ROOM);
        assertThat(turn.effects()).containsExactly(new Effect.Show(ROOM));
    }

    @Test
    void playbookThatIsGoneIsSaidToBeGoneAndCanBeStartedAnew() {
        Conversation walking = after(DIRECT, Actions.WALK);
        Guides newer = Scene.guides(new Playbook("fix", 2, Scene.PLAYBOOK.steps()));

        List<Choice.Press> buttons = Scene.buttons(new ConversationCards(newer).card(walking, CardView.HOME));
        Turn turn = Scene.engine(newer).step(walking, presses(walking, Actions.WALK));

        assertThat(buttons).extracting(Choice.Press::action).containsExactly(Actions.WALK);
        assertThat(((Walking) turn.next().stage()).version()).isEqualTo(2);
    }

    @Test
    void languageIsSpokenFromTheWordOrFromTheMenu() {
        Turn asked = ENGINE.step(blank(DIRECT), says("language norsk"));
        assertThat(asked.effects()).contains(new Effect.SpeakLanguage(ANNA, "nb"));

        Conversation menu = ENGINE.step(blank(DIRECT), says("language")).next();
        assertThat(menu.stage()).isEqualTo(new LanguageMenu());
        assertThat(ENGINE.step(menu, presses(menu, "speak-nb")).effects())
                .containsExactly(new Effect.SpeakLanguage(ANNA, "nb"));
    }

    @Test
    void causeNamedAfterAGreetingOrACallForHelpIsDiagnosed() {
        assertThat(ENGINE.step(blank(DIRECT), says("help AADSTS")).next().stage())
                .isInstanceOf(Diagnosed.class);
    }

    @Test
    void languageIsUnderstoodByItsWholeName() {
        assertThat(ENGINE.step(blank(DIRECT), says("language norsk bokmål")).effects())
                .contains(new Effect.SpeakLanguage(ANNA, "nb"));
    }

    @Test
    void placeOfAnotherKindIsNoReasonToMove() {
        Conversation walking = after(ROOM, Actions.WALK);
        Place other = new Place.Room("chat", "contoso", "other", "");

        Turn turn = ENGINE.step(walking, new BotEvent.NotShown(NOON, other, Refusal.NO_SUCH_PLACE));

        assertThat(turn.next()).isEqualTo(walking);
        assertThat(turn.effects()).isEmpty();
    }

    private static String step(Conversation at) {
        return ((Walking) at.stage()).step();
    }

    private static Detail detail(Conversation at) {
        return ((Walking) at.stage()).detail();
    }

    private static Turn timeUp(Conversation at, Duration later) {
        return ENGINE.step(at, new BotEvent.TimeUp(NOON.plus(later), Timer.IDLE));
    }
}
