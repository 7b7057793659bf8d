package io.flowmend.incident;

import io.flowmend.channel.Place;
import io.flowmend.powerautomate.Answer;
import io.flowmend.powerautomate.RunRef;
import io.flowmend.powerautomate.RunStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

import static io.flowmend.incident.IncidentScene.ALERTS;
import static io.flowmend.incident.IncidentScene.ANNA;
import static io.flowmend.incident.IncidentScene.BO;
import static io.flowmend.incident.IncidentScene.OTHER_ALERTS;
import static io.flowmend.incident.IncidentScene.brokenPassword;
import static io.flowmend.incident.IncidentScene.failure;
import static org.assertj.core.api.Assertions.assertThat;

class IncidentEngineTest {

    @Test
    void firstFailureIsToldOnceInEveryRoomAndFurtherOnesOnlyCount() {
        IncidentScene scene = new IncidentScene(failure("auth.password_changed", 0));
        assertThat(scene.taken())
                .containsExactly(new IncidentEffect.Show(ALERTS), new IncidentEffect.Show(OTHER_ALERTS));
        long revision = scene.state().revision();

        scene.failed(failure("auth.password_changed", 1));
        scene.failed(failure("auth.password_changed", 1));

        assertThat(scene.taken()).isEmpty();
        assertThat(scene.state().failedRuns()).isEqualTo(2);
        assertThat(scene.state().revision()).isEqualTo(revision);
    }

    @Test
    void causeOfTheAccountIsGroupedByTheAccountTheFlowsOwnByTheFlowAllElseByTheConnection() {
        assertThat(failure("auth.password_changed", 0).subject()).isEqualTo(new Subject.Account("anna@contoso.com"));
        assertThat(failure("auth.token_expired", 0).subject()).isInstanceOf(Subject.Connection.class);
        assertThat(failure("config.not_found", 0).subject()).isInstanceOf(Subject.Flow.class);
        assertThat(failure("auth.connection_unspecified", 0).keys())
                .startsWith(failure("auth.password_changed", 0).keys().getFirst());
    }

    @Test
    void whoeverIsQuickerHasItAndTheOtherIsTold() {
        IncidentScene scene = brokenPassword(3);
        long revision = scene.state().revision();

        scene.press(ANNA, IncidentActions.FIX, revision);
        assertThat(scene.taken())
                .anyMatch(effect -> effect instanceof IncidentEffect.Guide guide
                        && guide.person().equals(ANNA));
        scene.press(BO, IncidentActions.FIX, revision);

        assertThat(scene.state().holding().isBy(ANNA)).isTrue();
        assertThat(scene.taken())
                .anyMatch(effect -> effect instanceof IncidentEffect.ShowAgain again
                        && again.by().equals(BO))
                .anyMatch(effect -> effect instanceof IncidentEffect.AnswerPrivately answer
                        && answer.card().equals(ThreadCards.heldBy(scene.state())));
    }

    @Test
    void stillBrokenIsSaidOnceAndLookedAtAgainUntilItWorks() {
        IncidentScene scene = brokenPassword(3);
        scene.press(ANNA, IncidentActions.FIX);
        scene.taken();

        scene.check(ANNA);
        assertThat(scene.taken()).hasOnlyElementsOfType(IncidentEffect.Look.class);
        scene.looked(false);
        assertThat(scene.taken())
                .anyMatch(effect ->
                        effect instanceof IncidentEffect.Tell tell && tell.finding() instanceof Finding.StillBroken)
                .anyMatch(IncidentEffect.Look.class::isInstance);
        scene.looked(false);
        assertThat(scene.taken()).noneMatch(IncidentEffect.Tell.class::isInstance);
        scene.looked(true);

        assertThat(scene.state().stage()).isInstanceOf(Stage.Mended.class);
        assertThat(scene.taken())
                .contains(
                        new IncidentEffect.Tell(ANNA, new Finding.Mended()),
                        new IncidentEffect.Show(new Place.Direct(ANNA)));
    }

    @Test
    void whereNothingCouldBeSeenNothingIsCalledSeen() {
        IncidentScene scene = brokenPassword(1);
        scene.check(ANNA);
        scene.step(new IncidentEvent.Looked(scene.later(1), 1, List.of()));

        assertThat(scene.state().stage())
                .isInstanceOfSatisfying(
                        Stage.Mended.class, mended -> assertThat(mended.proof()).isEqualTo(Stage.Proof.BY_WORD));
    }

    @Test
    void lookingEndsAfterFiveMinutesAndAnOldAnswerMeansNothing() {
        IncidentScene scene = brokenPassword(1);
        scene.check(ANNA);
        scene.looked(false);
        scene.later(301);
        scene.looked(false);
        assertThat(scene.state().stage()).isInstanceOf(Stage.Broken.class);

        assertThat(scene.looked(true)).isEqualTo("looked for nobody");
    }

    @Test
    void oneRunGoesFirstAndOnlyItsSuccessUnlocksTheOthers() {
        IncidentScene scene = mended(11);
        assertThat(scene.buttons(IncidentView.DIRECT)).containsExactly(IncidentActions.TRY);

        scene.press(ANNA, IncidentActions.TRY);
        List<RunRef> first = scene.resubmitted();
        assertThat(first).hasSize(1);
        scene.step(new IncidentEvent.Sent(scene.later(1), first.getFirst()));
        assertThat(scene.taken()).containsExactly(new IncidentEffect.Follow(first.getFirst(), true));
        scene.later(30);
        scene.ended(first.getFirst(), RunStatus.SUCCEEDED);

        assertThat(scene.state().stage()).isInstanceOf(Stage.Proven.class);
        assertThat(scene.buttons(IncidentView.ROOM)).startsWith("rest-10", IncidentActions.LEAVE);

        scene.press(ANNA, "rest-10");
        scene.repeated(RunStatus.SUCCEEDED);

        assertThat(scene.state().stage()).isInstanceOf(Stage.Recovered.class);
        assertThat(scene.state().in(RunItem.State.SUCCEEDED)).hasSize(11);
        assertThat(scene.buttons(IncidentView.ROOM)).isEmpty();
    }

    @Test
    void confirmationHoldsForAtMostTwentyAndForWhatItNamed() {
        IncidentScene scene = mended(30);
        scene.press(ANNA, IncidentActions.TRY);
        scene.repeated(RunStatus.SUCCEEDED);
        assertThat(scene.buttons(IncidentView.ROOM)).startsWith("rest-20");

        scene.press(ANNA, "rest-99");
        assertThat(scene.resubmitted()).hasSize(20);
    }

    @Test
    void whatFailsWhileAConfirmationIsReadIsNotResubmittedByIt() {
        IncidentScene scene = mended(3);
        scene.press(ANNA, IncidentActions.TRY);
        scene.repeated(RunStatus.SUCCEEDED);
        scene.failed(failure("auth.password_changed", 50));
        scene.press(ANNA, "rest-2");

        assertThat(scene.resubmitted()).hasSize(2).noneMatch(run -> run.run().equals("run-50"));
    }

    @Test
    void firstRunThatFailsAgainProvesNothing() {
        IncidentScene scene = mended(4);
        scene.press(ANNA, IncidentActions.TRY);
        RunRef first = scene.resubmitted().getFirst();
        scene.step(new IncidentEvent.Sent(scene.later(1), first));
        scene.failed(failure("auth.password_changed", 3, "run-3-again", "run-3"));

        assertThat(scene.state().stage()).isInstanceOf(Stage.Broken.class);
        assertThat(scene.state().failedRuns()).isEqualTo(4);
        assertThat(scene.ended(first, RunStatus.FAILED)).isEqualTo("failure of a repetition known already");
    }

    @Test
    void refusedRunIsLeftToAPersonAndWatched() {
        IncidentScene scene = mended(2);
        scene.press(ANNA, IncidentActions.TRY);
        RunRef first = scene.resubmitted().getFirst();
        scene.step(new IncidentEvent.NotSent(scene.later(1), first, Answer.Refusal.NO_ACCESS));

        assertThat(scene.taken()).containsExactly(new IncidentEffect.Follow(first, false));
        assertThat(scene.state().stage()).isInstanceOf(Stage.Mended.class);
        scene.press(ANNA, IncidentActions.TRY);
        assertThat(scene.resubmitted()).hasSize(1).doesNotContain(first);
    }

    @Test
    void nobodyKnowsWhetherItWasSentSoAPersonDecides() {
        IncidentScene scene = mended(1);
        scene.press(ANNA, IncidentActions.TRY);
        RunRef run = scene.resubmitted().getFirst();
        scene.step(new IncidentEvent.Unsure(scene.later(1), run));
        assertThat(scene.buttons(IncidentView.DIRECT))
                .containsExactly(IncidentActions.SEND_AGAIN, IncidentActions.LEAVE_UNSURE);
        assertThat(scene.resubmitted()).isEmpty();

        scene.press(ANNA, IncidentActions.SEND_AGAIN);
        assertThat(scene.resubmitted()).containsExactly(run);
    }

    @Test
    void newFailureOfTheKindReopensInTheThread() {
        IncidentScene scene = mended(1);
        scene.press(ANNA, IncidentActions.TRY);
        scene.repeated(RunStatus.SUCCEEDED);
        assertThat(scene.state().isOpen()).isFalse();
        scene.taken();

        scene.later(60);
        scene.failed(failure("auth.password_changed", 7200));

        assertThat(scene.state().stage()).isInstanceOf(Stage.Broken.class);
        assertThat(scene.state().failedRuns()).isEqualTo(1);
        assertThat(scene.taken()).singleElement().isInstanceOf(IncidentEffect.SayBelow.class);
    }

    @Test
    void flowsOwnFaultIsMendedByWordAndProvedByARun() {
        IncidentScene scene = new IncidentScene(failure("config.not_found", 0));
        scene.taken();
        scene.check(ANNA);
        assertThat(scene.taken()).contains(new IncidentEffect.Tell(ANNA, new Finding.ByWord()));
        assertThat(scene.state().stage()).isInstanceOf(Stage.Mended.class);
    }

    @Test
    void snoozeEndsByItselfWithAWordInTheThread() {
        IncidentScene scene = brokenPassword(1);
        scene.press(BO, IncidentActions.SNOOZE_HOUR);
        assertThat(scene.taken()).singleElement().isInstanceOf(IncidentEffect.Wake.class);
        scene.step(new IncidentEvent.SnoozeOver(scene.later(3600)));

        assertThat(scene.state().quiet()).isInstanceOf(Quiet.Awake.class);
        assertThat(scene.taken()).singleElement().isInstanceOf(IncidentEffect.SayBelow.class);
    }

    @Test
    void notMineGivesBackWhatWasTaken() {
        IncidentScene scene = brokenPassword(1);
        scene.press(ANNA, IncidentActions.FIX);
        scene.press(ANNA, IncidentActions.NOT_MINE);

        assertThat(scene.state().holding()).isInstanceOf(Holding.Free.class);
        assertThat(scene.state().declined()).containsExactly(ANNA);
        assertThat(scene.buttons(IncidentView.ROOM)).contains(IncidentActions.FIX);
    }

    private static IncidentScene mended(int runs) {
        IncidentScene scene = brokenPassword(runs);
        scene.press(ANNA, IncidentActions.FIX);
        scene.check(ANNA);
        scene.looked(true);
        scene.taken();
        return scene;
    }
}
